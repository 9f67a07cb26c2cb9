/** What the observations of an environment are about, for filtering: each covers the kinds that begin so. */
export const TOPICS = {
  'set-up': { label: 'Set-up', prefixes: ['programme.', 'integration.', 'registration.'] },
  client: { label: 'OAuth client', prefixes: ['client.'] },
  authorisations: { label: 'Authorisations', prefixes: ['authorisation.'] },
  tokens: { label: 'Tokens', prefixes: ['token.', 'grant.'] },
  connections: { label: 'Connections', prefixes: ['connection.'] },
  calls: { label: 'Calls', prefixes: ['call.'] },
  gate: { label: 'Gate on the way out', prefixes: ['gate.', 'pleo.'] },
  statements: { label: 'Statements by people', prefixes: ['step.'] },
  production: { label: 'Production', prefixes: ['production.'] },
} as const

export type Topic = keyof typeof TOPICS

export function isTopic(text: string | undefined): text is Topic {
  return text !== undefined && Object.hasOwn(TOPICS, text)
}
