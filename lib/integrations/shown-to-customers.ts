import { type AddressRules, addressProblem } from '@/lib/addresses'
import { isEmail } from '@/lib/email'
import type { Pack } from '@/lib/integrations/registration-pack'

type PackAddresses = Pick<Pack, 'clientUri' | 'logoUri' | 'termsUri' | 'privacyUri'>

/**
 * A pack's addresses as customers may see them: unfinished packs are kept, but an address that has a problem leads a
 * customer nowhere.
 */
export function shownAddresses(
  pack: PackAddresses | null,
  rules: AddressRules,
): { [name in keyof PackAddresses]: string | null } {
  const shown = (name: keyof PackAddresses) =>
    pack && addressProblem(pack[name], rules) === null ? pack[name] : null
  return {
    clientUri: shown('clientUri'),
    logoUri: shown('logoUri'),
    termsUri: shown('termsUri'),
    privacyUri: shown('privacyUri'),
  }
}

/** What is wrong with the contact for customers who have a question, or null; it may stay empty. */
export function contactProblem(text: string): string | null {
  if (!text || isEmail(text) || isPhoneNumber(text)) return null
  return addressProblem(text, { allowsLoopback: false }) === null
    ? null
    : 'Give an e-mail address, an address that starts with https://, or a phone number.'
}

/** The contact if it can be one, else nothing. */
export function shownContact(text: string): string {
  return contactProblem(text) === null ? text : ''
}

/** What is wrong with an address that a customer may be sent back to, or null. */
export function returnAddressProblem(text: string): string | null {
  if (text.includes('#')) return 'Leave out the part after "#".'
  return addressProblem(text, { allowsLoopback: true })
}

export function shownReturnAddress(text: string | null): string | null {
  return text && returnAddressProblem(text) === null ? text : null
}

function isPhoneNumber(text: string): boolean {
  return /^\+?[\d ()./-]{5,40}$/.test(text) && text.replace(/\D/g, '').length >= 5
}
