import { expect, it, vi } from 'vitest'
import { callerNetwork, networkOf } from '@/lib/network-address'

it.each([
  ['192.0.2.7', '192.0.2.7'],
  [' 192.0.2.7 ', '192.0.2.7'],
  ['192.0.2.7:50312', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:c000:207', '192.0.2.7'],
  ['[::ffff:192.0.2.7]:443', '192.0.2.7'],
  ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]:8443', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['[fe80::1%25eth0]:80', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

it.each([
  '',
  'unknown',
  '_hidden',
  '192.0.2',
  '192.0.2.256',
  '192.0.2.07',
  '0x7f.1',
  '2001:db8::1::2',
  '2001:db8:1:2:3:4:5',
  '[2001:db8::1',
  '2001:db8::1]',
  '192.0.2.7:port',
  '192.0.2.7, 192.0.2.8',
  ':::',
  'x'.repeat(100_000),
  '1:'.repeat(50_000),
])('rubbish is no network: %j', (address) => {
  expect(networkOf(address)).toBeNull()
})

it('is told by a trusted proxy only, which writes last', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:9/none')
  const headers = new Headers({ 'x-forwarded-for': '203.0.113.1, 2001:db8:1:2::9' })
  expect(callerNetwork(headers)).toBeNull()
  vi.stubEnv('TRUST_PROXY', 'true')
  vi.resetModules()
  const { callerNetwork: behindProxy } = await import('@/lib/network-address')
  expect(behindProxy(headers)).toBe('2001:db8:1:2::/64')
  expect(behindProxy(new Headers())).toBeNull()
  expect(behindProxy(new Headers({ 'x-forwarded-for': '203.0.113.1, rubbish' }))).toBeNull()
})
