import { keyed, sameText } from '../secrets.ts'
import type { Realm } from '../world.ts'

/** docs/pleo 6.4 and 6.5: valid for 24 hours from the fetch, and needs no token. */
export function receiptUrl(realm: Realm, receiptId: string): string {
  const expires = Math.floor(realm.clock.in(realm.settings.receiptUrlSeconds).getTime() / 1000)
  const query = new URLSearchParams({
    expires: String(expires),
    signature: signature(realm, receiptId, String(expires)),
  })
  return `${realm.addresses[realm.environment].api}/receipt-files/${receiptId}?${query}`
}

export function receiptUrlHolds(realm: Realm, receiptId: string, query: URLSearchParams): boolean {
  const expires = query.get('expires') ?? ''
  if (Number(expires) * 1000 <= realm.clock.now().getTime()) return false
  return sameText(signature(realm, receiptId, expires), query.get('signature') ?? '')
}

function signature(realm: Realm, receiptId: string, expires: string): string {
  return keyed(realm.keys[realm.environment], 'receipt', receiptId, expires)
}
