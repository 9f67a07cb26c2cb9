type Given = Record<string, string | undefined>

/** Fewer than sixteen different bytes in 32 do not happen by chance (less than once in 10^9): such a key was made up. */
const LEAST_VARIETY = 16

/** What is wrong with the secrets of a deployment: rubbish, made up by hand, or one used in two places. */
export function wrongKeys(given: Given): string[] {
  const ring = (given.TOKEN_KEYS ?? '').split(',').map((part) => /^([\w-]{1,32}):(.+)$/.exec(part.trim()))
  const named: [name: string, key: Buffer | null][] = [
    ...ring.map((part, at): [string, Buffer | null] => [`TOKEN_KEYS (key ${at + 1})`, keyIn(part?.[2])]),
    ['FINGERPRINT_KEY', keyIn(given.FINGERPRINT_KEY)],
  ]
  const ids = ring.map((part) => part?.[1])
  return [
    ...(ring.every((part) => keyIn(part?.[2]))
      ? []
      : ['TOKEN_KEYS must be <keyId>:<32 bytes in base64>, several separated by commas']),
    ...(new Set(ids).size < ids.length ? ['TOKEN_KEYS must not name two keys alike'] : []),
    ...(keyIn(given.FINGERPRINT_KEY) ? [] : ['FINGERPRINT_KEY must be 32 bytes in base64']),
    ...wrongAuthSecret(given.AUTH_SECRET ?? ''),
    ...named.flatMap(([name, key]) => (key && isMadeUp(key) ? [`${name} must be random bytes`] : [])),
    ...equalOnes(named, given.AUTH_SECRET ?? ''),
  ]
}

function wrongAuthSecret(secret: string): string[] {
  if (secret.length < 32) return ['AUTH_SECRET must have at least 32 characters']
  // Random hex of this length has fewer than eight different digits less than once in 10^7.
  return new Set(secret).size < 8 || isDoubled(Buffer.from(secret)) ? ['AUTH_SECRET must be random'] : []
}

/** The bytes, if the text is base64 or base64url to the letter: Node leaves out what is not, and shortens a key unsaid. */
function keyIn(text: string | undefined): Buffer | null {
  const key = Buffer.from(text ?? '', 'base64')
  const spellings = [
    key.toString('base64'),
    key.toString('base64').replace(/=+$/, ''),
    key.toString('base64url'),
  ]
  return key.length === 32 && spellings.includes((text ?? '').trim()) ? key : null
}

function isMadeUp(key: Buffer): boolean {
  return new Set(key).size < LEAST_VARIETY || isDoubled(key)
}

function isDoubled(bytes: Buffer): boolean {
  const half = bytes.length / 2
  return Number.isInteger(half) && bytes.subarray(0, half).equals(bytes.subarray(half))
}

/** Each secret has one use: who learns one must not have another with it. */
function equalOnes(named: [string, Buffer | null][], authSecret: string): string[] {
  const all: [string, string][] = [
    ...named.flatMap(([name, key]): [string, string][] => (key ? [[name, key.toString('hex')]] : [])),
    ['AUTH_SECRET', keyIn(authSecret)?.toString('hex') ?? authSecret],
  ]
  return all.flatMap(([name, value], at) => {
    const earlier = all.slice(0, at).find(([, other]) => other === value)
    return earlier ? [`${name} must not equal ${earlier[0]}`] : []
  })
}
