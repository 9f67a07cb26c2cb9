const COMPANY = /^(?:urn:pleo:company:)?\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i

/**
 * The company's id in what a person pastes: bare, as Pleo's URN, in capitals or in braces, and of any version, for Pleo
 * promises none; null when there is none. In small letters, as everywhere here.
 */
export function companyIdIn(text: string): string | null {
  return COMPANY.exec(text.trim())?.[1]?.toLowerCase() ?? null
}
