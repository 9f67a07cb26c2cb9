import { wordsFor } from '@/lib/words-for'

const WORDS: Record<string, string> = {
  access_denied: 'The customer declined',
  expired: 'The last attempt took longer than ten minutes',
  link_used: 'Came back to a link that was used',
  link_revoked: 'Came back to a withdrawn link',
  link_in_use: 'Came back while another attempt was under way',
  suspended: 'New authorisations were suspended',
  other_company: 'Another company than expected; refused',
  other_issuer: 'Came back with an answer of another issuer than Pleo; refused',
  not_a_company: 'An organisation instead of a company; refused',
  no_code: 'Came back from Pleo without a code',
}

/** How the last attempt on a link ended; codes that Pleo makes up later are named as they are. */
export function outcomeInWords(code: string | null): string | null {
  if (!code) return null
  return wordsFor(WORDS, code) ?? `The last attempt ended with ${code}`
}
