import 'server-only'
import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi'

/** A verifier of 43 characters and its S256 challenge (RFC 7636, sections 4.1 and 4.2). */
export async function newPkce(): Promise<{ verifier: string; challenge: string }> {
  const verifier = generateRandomCodeVerifier()
  return { verifier, challenge: await calculatePKCECodeChallenge(verifier) }
}
