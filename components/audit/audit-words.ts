const WORDS: Record<string, string> = {
  'authorisation.start': 'Started an authorisation',
  'connect_link.ask_fresh': 'Asked for a fresh connect link',
  'connect_link.create': 'Created a connect link',
  'connect_link.reconnect': 'Created a link to reconnect',
  'connect_link.revoke': 'Withdrew a connect link',
  'connection.disconnect': 'Disconnected a company',
  'connection.make': 'Connected a company',
  'connection.needs_reauthorisation': 'Stopped calls: needs reauthorisation',
  'connection.reconnect': 'Reconnected a company',
  'grant.refresh': 'Refreshed tokens',
  'integration.create': 'Created the integration',
  'integration.update': 'Changed details',
  'invitation.accept': 'Accepted an invitation',
  'invitation.create': 'Invited somebody',
  'invitation.decline': 'Declined an invitation',
  'invitation.revoke': 'Withdrew an invitation',
  'member.remove': 'Removed a member',
  'member.role': 'Changed a role',
  'oauth_client.check': 'Checked credentials',
  'oauth_client.replace': 'Replaced credentials',
  'oauth_client.store': 'Stored credentials',
  'partner.owner': 'Made an owner',
  'production.approve': "Recorded Pleo's approval",
  'production.open': 'Opened Production',
  'production.resume': 'Resumed authorisations',
  'production.suspend': 'Suspended new authorisations',
  'registration_pack.save': 'Saved the registration pack',
  'step.attest': 'Attested a step',
  'step.submit': 'Handed a step to Pleo',
  'step.waive': 'Waived a step',
  'step.withdraw': 'Withdrew a statement',
}

/** An action in words; one without words is shown as it is kept. */
export function auditWords(action: string): string {
  return WORDS[action] ?? action
}
