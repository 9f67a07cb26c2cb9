import type { StateShape } from '@/components/ui/state-shape'
import type { Tone } from '@/components/ui/tone'
import type { ConnectionStatus, Verdict } from '@/generated/prisma/enums'
import type { StepState } from '@/lib/checklists/states'

/** `unknown` is the verdict of a fact; on a check it reads "Could not tell". */
type CheckStateName = Verdict | 'needs_person'

type ConnectionStateName = 'invited' | 'authorising' | ConnectionStatus

export type StateName = StepState | CheckStateName | ConnectionStateName

type Look = { word: string; shape: StateShape; tone: Tone }

/** One word, one shape, one colour for every state of the product (docs/architecture.md, "States"). */
export const STATE_TABLE: Record<StateName, Look> = {
  locked: { word: 'Locked', shape: 'padlock', tone: 'neutral' },
  not_started: { word: 'Not started', shape: 'ring', tone: 'neutral' },
  your_turn: { word: 'Your turn', shape: 'arrow', tone: 'accent' },
  waiting_pleo: { word: 'Waiting for Pleo', shape: 'clock', tone: 'warn' },
  waiting_customer: { word: 'Waiting for customer', shape: 'hourglass', tone: 'warn' },
  proved: { word: 'Proved', shape: 'checkDisc', tone: 'good' },
  attested: { word: 'Attested', shape: 'signature', tone: 'person' },
  waived: { word: 'Waived', shape: 'skip', tone: 'person' },
  failed: { word: 'Failed', shape: 'crossOctagon', tone: 'bad' },
  stale: { word: 'Stale', shape: 'dashedCheck', tone: 'warn' },
  regressed: { word: 'Regressed', shape: 'turnedBack', tone: 'bad' },

  pass: { word: 'Pass', shape: 'check', tone: 'good' },
  fail: { word: 'Fail', shape: 'cross', tone: 'bad' },
  needs_person: { word: 'Needs a person', shape: 'person', tone: 'person' },
  unknown: { word: 'Could not tell', shape: 'question', tone: 'neutral' },

  invited: { word: 'Invited', shape: 'envelope', tone: 'neutral' },
  authorising: { word: 'Authorising', shape: 'half', tone: 'accent' },
  connected: { word: 'Connected', shape: 'link', tone: 'good' },
  needs_attention: { word: 'Needs attention', shape: 'warning', tone: 'warn' },
  needs_reauthorisation: { word: 'Needs reauthorisation', shape: 'key', tone: 'bad' },
  disconnected: { word: 'Disconnected', shape: 'slash', tone: 'neutral' },
}
