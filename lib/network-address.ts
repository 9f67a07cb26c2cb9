import { isIP } from 'node:net'
import { env } from '@/lib/env'

/**
 * What a limit counts as one caller: an IPv4 address, or the /64 of an IPv6 address, which is the least that a network
 * gives to one customer (RFC 6177). Takes what proxies write: brackets, ports, zones, IPv4 in IPv6. Null for anything
 * that is no address.
 */
export function networkOf(address: string): string | null {
  const bare = withoutPort(address.trim())
  if (isIP(bare) === 4) return bare
  if (isIP(bare) !== 6) return null
  const groups = groupsOf(bare)
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.')
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** The caller's network by the word of a proxy that the operator trusts; null without one. */
export function callerNetwork(headers: Headers): string | null {
  if (env().TRUST_PROXY !== 'true') return null
  // The trusted proxy writes last; whatever stands before came from the caller.
  return networkOf(headers.get('x-forwarded-for')?.split(',').at(-1) ?? '')
}

function withoutPort(address: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(address)
  const bare = bracketed?.[1] ?? (/^[\d.]+:\d{1,5}$/.test(address) ? address.replace(/:\d+$/, '') : address)
  return bare.replace(/%[^%]*$/, '')
}

/** The eight groups of a valid IPv6 address. */
function groupsOf(address: string): number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...bytes) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number)
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  })
  const [left = '', right] = hex.split('::')
  const [head, tail] = [left, right ?? ''].map((part) => part.split(':').filter(Boolean)) as [
    string[],
    string[],
  ]
  const zeros = Array.from({ length: right === undefined ? 0 : 8 - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16))
}
