import type { RefusalKind } from '@/lib/refusals/refusal-kinds'

/** Requests that were refused, one entry an hour. The subject says how many. */
const REFUSED: Record<`refused.${RefusalKind}`, string> = {
  'refused.not_signed_in': 'Refused: not signed in',
  'refused.not_member': 'Refused: signed in, but no member of this partner',
  'refused.not_allowed': 'Refused: the role may not do this',
  'refused.not_found': 'Refused: asked for what is not there',
  'refused.cross_site': 'Refused: sent from another site with a session of a member',
  'refused.rate_limited': 'Refused: too many tries',
  'refused.wrong_link': 'Refused: a connect link that does not exist',
  'refused.wrong_callback': 'Refused: came back from Pleo in another browser',
  'refused.wrong_sign_in_link': 'Refused: a sign-in link that was used or has run out',
  'refused.bad_input': 'Refused: not the form that was asked for',
  'refused.client_secret_as_bearer': 'Refused: a Client Secret in place of an access token',
  'refused.environment_mismatch': 'Refused: a call to the other environment',
}

const WORDS: Record<string, string> = {
  'authorisation.denied': 'Declined at Pleo',
  'authorisation.exchanged': 'Handed over tokens',
  'authorisation.failed': 'Could not authorise',
  'authorisation.lost': 'Authorised, but no answer came',
  'authorisation.refused': 'Was refused after authorising',
  'authorisation.return': 'Came back from Pleo',
  'authorisation.start': 'Started an authorisation',
  'call.make': 'Called Pleo',
  'connect_link.ask_fresh': 'Asked for a fresh connect link',
  'connect_link.create': 'Created a connect link',
  'connect_link.reconnect': 'Created a link to reconnect',
  'connect_link.revoke': 'Withdrew a connect link',
  'connection.disconnect': 'Disconnected a company',
  'connection.make': 'Connected a company',
  'connection.needs_reauthorisation': 'Stopped calls: needs reauthorisation',
  'connection.reconnect': 'Reconnected a company',
  'gate.rehearse': 'Rehearsed the gate',
  'grant.refresh': 'Refreshed tokens',
  'integration.create': 'Created the integration',
  'integration.update': 'Changed details',
  'invitation.accept': 'Accepted an invitation',
  'invitation.create': 'Invited somebody',
  'invitation.decline': 'Declined an invitation',
  'invitation.revoke': 'Withdrew an invitation',
  'member.remove': 'Removed a member',
  'member.role': 'Changed a role',
  'oauth_client.auth_method': 'Learnt how the client authenticates',
  'oauth_client.check': 'Checked credentials',
  'oauth_client.replace': 'Replaced credentials',
  'oauth_client.store': 'Stored credentials',
  'partner.owner': 'Made an owner',
  'production.approve': "Recorded Pleo's approval",
  'production.open': 'Opened Production',
  'production.resume': 'Resumed authorisations',
  'production.suspend': 'Suspended new authorisations',
  'registration_pack.save': 'Saved the registration pack',
  'session.end': 'Ended sessions of their own',
  'session.open': 'Signed in',
  'step.attest': 'Attested a step',
  'step.submit': 'Handed a step to Pleo',
  'step.waive': 'Waived a step',
  'step.withdraw': 'Withdrew a statement',
  ...REFUSED,
}

/** An action in words; one without words is shown as it is kept. */
export function auditWords(action: string): string {
  return WORDS[action] ?? action
}
