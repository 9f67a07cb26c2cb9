const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

/** http on localhost is for development (docs/pleo 4): not where the environment holds live data. */
export type AddressRules = { allowsLoopback: boolean }

/** Whether it leads to this machine, and so needs no TLS. */
function isLoopback(url: URL): boolean {
  return LOCAL_HOSTS.has(url.hostname)
}

/** What is wrong with a web address that a person gave, or null. */
export function addressProblem(text: string, { allowsLoopback }: AddressRules): string | null {
  if (!text) return 'Give an address, for example https://www.acme.example.'
  const url = URL.canParse(text) ? new URL(text) : null
  // A browser leaves out line breaks and tabs, also those inside "javascript:".
  if (!url || /[\s\p{Cc}]/u.test(text) || !['https:', 'http:'].includes(url.protocol))
    return 'Write the address in full, starting with https://.'
  if (url.username || url.password) return 'Leave out the user name and password.'
  if (url.protocol === 'https:') return null
  if (isLoopback(url) && allowsLoopback) return null
  return isLoopback(url)
    ? 'Production needs https; localhost is for development.'
    : 'Use https. Only localhost may use http.'
}
