import 'server-only'
import { limit, requireUnder } from '@/lib/rate-limit'

const MOST = 30
const SECONDS = 10 * 60

/**
 * Looks a link up for a caller whose network is known, who may be wrong thirty times in ten minutes. Only wrong looks
 * are counted: customers of one office share an address, and theirs are right. Throws `rate_limited` before looking.
 */
export async function boundGuesses<T>(
  network: string | null,
  look: () => Promise<T | null>,
): Promise<T | null> {
  if (!network) return await look()
  await requireUnder('wrong-link', network, MOST)
  const found = await look()
  if (!found) await limit('wrong-link', network, MOST, SECONDS)
  return found
}
