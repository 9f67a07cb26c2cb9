import type { FactActor, Verdict } from '@/generated/prisma/enums'

/** What can be observed. Each kind says who observes it and what its `detail` holds; details never hold values of customers. */
export const FACT_KINDS = {
  'programme.fit': 'The partner answered whether the programme fits. detail: multiCustomer, builtByPartner',
  'integration.described':
    'Company, ERP, use case, API usage, level and option are complete (pass) or not any more (fail)',
  'registration.completed':
    'All twelve fields of the registration pack are valid (pass) or not any more (fail)',
  'client.stored':
    'Client ID and secret were received and sealed. detail: clientId, fingerprint (first 12 hex digits)',
  'client.checked':
    'Introspection of a random token. 200 active:false pass, 401 fail, anything else unknown. detail: status',
  'client.auth_method_learnt': 'What the token endpoint accepts. detail: method',
  'authorisation.started':
    'A browser was sent to Pleo with state and an S256 challenge. detail: authorisationId',
  'authorisation.returned':
    'A callback came back with our state, from the same browser, once. detail: authorisationId',
  'authorisation.denied':
    'The customer declined and was shown a calm page (pass). detail: authorisationId, error',
  'authorisation.rejected': 'A replayed, foreign or expired callback was refused (pass). detail: reason',
  'token.exchanged': 'The code was exchanged. detail: status or reason',
  'grant.sealed': 'Both tokens were sealed, stored and read back. detail: generation',
  'grant.refreshed':
    'Both tokens and the expiry were replaced (pass), refused for good (fail), or could not tell. detail: generation, reason',
  'connection.made': 'A company was connected. detail: companyId',
  'connection.reconnected': 'The same record was authorised again. detail: companyId',
  'connection.reauthorisation_needed':
    'Pleo refused the refresh token; calls stopped, settings kept. detail: reason',
  'connection.disconnected': 'The installation was removed at Pleo and the tokens deleted. detail: by',
  'call.introspect': 'GET /v1/introspect with an access token. detail: status, scopes',
  'call.companies': 'GET /v1/companies or /v1/companies/{id}. detail: status',
  'call.employees': 'GET /v2/employees. detail: status',
  'call.shape': "Whether Pleo's answer has the documented shape. detail: operation, problems",
  'gate.secret_refused':
    'The gate on the way out refused a client secret as bearer before a socket opened (rehearsal)',
  'gate.environment_refused':
    'The gate refused a token or host of the other environment before a socket opened (rehearsal)',
  'pleo.secret_refused': "Local Pleo answered 401 to its own demo client's secret as bearer. detail: status",
  'step.attested': 'A person attests a step. detail: step, words, on (date), reference',
  'step.withdrawn': 'An attestation or waiver was withdrawn. detail: step, words',
  'step.waived': 'An owner waives a step until a date. detail: step, words, until (ISO date)',
  'step.submitted': "The partner handed something over; it is Pleo's turn. detail: step, words",
  'production.approved': "Pleo's approval was recorded. detail: on, by, reference",
  'production.opened': 'Production was opened for this integration',
  'production.suspended': 'An owner stopped new authorisations in Production. detail: words',
  'production.resumed': 'An owner lifted the suspension',
} as const

export type FactKind = keyof typeof FACT_KINDS

/** An observation as the checklist reads it. */
export type Observation = {
  id: string
  kind: FactKind
  verdict: Verdict
  actor: FactActor
  actorName: string | null
  at: Date
  source: string
  detail: Record<string, unknown>
  connectionId: string | null
  apiCallId: string | null
}
