import { randomUUID } from 'node:crypto'
import type { Place } from './place'

type Fields = Record<string, string>

/** Actions of people as people, of whichever partner or none; access.spec.ts and staff.spec.ts look at each by itself. */
export const OWN_DOOR = [
  'requestLink',
  'answerInvitationAction',
  'signOutAction',
  'endSessionAction',
  'endOtherSessionsAction',
  'signOutEverywhereAction',
]

export const OWNERS_ONLY = [
  'waive',
  'approve',
  'open',
  'suspend',
  'resume',
  'inviteAction',
  'changeRoleAction',
  'removeMemberAction',
  'revokeInvitationAction',
]

const WORDS = { words: 'Written by somebody who should not be able to.' }

/** What would make each action act, were it sent by somebody who may. An action without an entry fails the tests. */
const INPUTS: Record<string, (place: Place) => Fields> = {
  createIntegrationAction: () => ({ multiCustomer: 'yes', builtByPartner: 'yes', name: 'Not to be made' }),
  saveDetailsAction: () => ({ name: 'Renamed by a stranger' }),
  savePackAction: () => ({ clientName: 'Renamed by a stranger' }),
  storeClientAction: () => ({ clientId: randomUUID(), clientSecret: 'a-secret-of-nobody-at-all-0000' }),
  checkClientAction: () => ({}),
  attest: () => ({ step: 'rate-limits', ...WORDS }),
  handOver: () => ({ step: 'access-requested', ...WORDS }),
  withdraw: () => ({ step: 'rate-limits', ...WORDS }),
  waive: () => ({ step: 'rate-limits', ...WORDS, until: inThirtyDays() }),
  makeLink: ({ connectionId }) => ({
    label: 'Stranger Ltd',
    customerReference: 'x',
    expiryDays: '7',
    connectionId,
  }),
  withdrawLink: ({ linkId }) => ({ linkId }),
  finish: ({ authorisationId }) => ({ authorisationId }),
  endConnection: ({ connectionId }) => ({ connectionId }),
  call: ({ connectionId }) => ({ connectionId, operation: 'introspect' }),
  rehearse: () => ({}),
  approve: () => ({ approvedOn: '2026-01-01', approvedBy: 'Nobody', reference: 'None' }),
  open: ({ integration }) => ({ confirmation: integration.name }),
  suspend: () => WORDS,
  resume: () => ({}),
  inviteAction: () => ({ email: 'stranger@elsewhere.example', role: 'owner' }),
  changeRoleAction: ({ memberId }) => ({ memberId, role: 'viewer' }),
  removeMemberAction: ({ memberId }) => ({ memberId }),
  revokeInvitationAction: ({ invitationId }) => ({ invitationId }),
}

/** Concern the partner and none of its integrations. */
const OF_THE_PARTNER = [
  'createIntegrationAction',
  'inviteAction',
  'changeRoleAction',
  'removeMemberAction',
  'revokeInvitationAction',
]

export function inputOf(action: string, place: Place): Fields {
  const own = INPUTS[action]?.(place)
  if (!own) throw new Error(`Say in action-inputs.ts what would make the action “${action}” act.`)
  if (OF_THE_PARTNER.includes(action)) return own
  const { slug } = place.integration
  const environment = ['approve', 'open', 'suspend', 'resume'].includes(action) ? 'production' : 'staging'
  return { integration: slug, environment, ...own }
}

function inThirtyDays(): string {
  return new Date(Date.now() + 30 * 24 * 60 * 60_000).toISOString().slice(0, 10)
}
