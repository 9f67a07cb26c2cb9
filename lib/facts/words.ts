import type { FactKind, Observation } from '@/lib/facts/kinds'

type Words = { pass: string; fail?: string; unknown?: string }

/** What each observation says, by its verdict. */
const WORDS: Record<FactKind, Words> = {
  'programme.fit': { pass: 'The programme fits', fail: 'The programme does not fit' },
  'integration.described': {
    pass: 'The details Pleo asks for are complete',
    fail: 'Details that Pleo asks for are missing again',
  },
  'registration.completed': {
    pass: 'The registration pack is complete',
    fail: 'The registration pack is not complete any more',
  },
  'client.stored': { pass: 'Client ID and secret were stored, sealed' },
  'client.checked': {
    pass: 'Pleo accepted the client’s credentials',
    fail: 'Pleo refused the client’s credentials',
    unknown: 'The check of the credentials could not tell',
  },
  'client.auth_method_learnt': { pass: 'The token endpoint’s client authentication was learnt' },
  'authorisation.started': { pass: 'A customer was sent to Pleo with state and an S256 challenge' },
  'authorisation.returned': {
    pass: 'A customer came back from Pleo with our state, from the same browser',
    fail: 'A callback did not match what was started',
  },
  'authorisation.denied': { pass: 'A customer declined and was shown the way on' },
  'authorisation.rejected': { pass: 'A replayed, foreign or expired callback was refused' },
  'token.exchanged': {
    pass: 'The token endpoint exchanged the code',
    fail: 'The token endpoint refused the code',
    unknown: 'The answer to the code exchange was lost',
  },
  'grant.sealed': { pass: 'Both tokens were sealed, stored and read back' },
  'grant.refreshed': {
    pass: 'Both tokens and the expiry were replaced',
    fail: 'Pleo refused the refresh token',
    unknown: 'A refresh could not tell',
  },
  'connection.made': { pass: 'A company was connected' },
  'connection.reconnected': { pass: 'A company was reconnected; the record stayed' },
  'connection.reauthorisation_needed': {
    pass: 'A connection needs reauthorising; its calls were stopped',
  },
  'connection.disconnected': { pass: 'A company was disconnected and its tokens deleted' },
  'call.introspect': called('described the credential in use'),
  'call.companies': called('returned companies'),
  'call.employees': called('returned employees'),
  'call.shape': {
    pass: 'Pleo’s answer has the documented shape',
    fail: 'Pleo’s answer differs from the documented shape',
  },
  'gate.secret_refused': {
    pass: 'The gate refused the Client Secret as a bearer token; nothing was sent',
    fail: 'The gate let the Client Secret pass as a bearer token',
  },
  'gate.environment_refused': {
    pass: 'The gate refused a token and a host of another environment; nothing was sent',
    fail: 'The gate let a token or host of another environment pass',
  },
  'pleo.secret_refused': {
    pass: 'The secret of the stand-in’s own demo client as a bearer token was answered with 401',
    fail: 'The secret of the stand-in’s own demo client as a bearer token was accepted',
    unknown: 'The secret of the stand-in’s own demo client as a bearer token got no clear answer',
  },
  'step.attested': { pass: 'Attested' },
  'step.withdrawn': { pass: 'Withdrawn' },
  'step.waived': { pass: 'Waived' },
  'step.submitted': { pass: 'Handed to Pleo' },
  'production.approved': { pass: 'Pleo’s approval for Production was recorded' },
  'production.opened': { pass: 'Production was opened' },
  'production.suspended': { pass: 'New authorisations in Production were suspended' },
  'production.resumed': { pass: 'New authorisations in Production were allowed again' },
}

const ANY: Required<Words> = {
  pass: 'Observed',
  fail: 'Observed the contrary',
  unknown: 'Could not tell',
}

/** One observation as a sentence. `titleOf` names the step that a person's statement is about. */
export function factInWords(
  fact: Pick<Observation, 'kind' | 'verdict' | 'detail'>,
  titleOf: (step: string) => string | undefined = () => undefined,
): string {
  const words: Words = WORDS[fact.kind] ?? ANY
  const sentence =
    words[fact.verdict] ?? `${words.pass}: ${fact.verdict === 'fail' ? 'no' : 'could not tell'}`
  const title = typeof fact.detail.step === 'string' ? titleOf(fact.detail.step) : undefined
  return title ? `${sentence}: ${title}` : sentence
}

function called(what: string): Words {
  return {
    pass: `Pleo ${what}`,
    fail: `Pleo refused the call that ${what.replace('returned', 'returns').replace('described', 'describes')}`,
    unknown: 'A call to Pleo could not tell',
  }
}
