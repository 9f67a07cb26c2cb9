import type { AskedField } from '@/components/forms/field-rows'
import type { ButtonVariant } from '@/components/ui/button-style'

export type StatementKind = 'attest' | 'hand-over' | 'waive' | 'withdraw'

type Statement = { rows: AskedField[][]; variant?: ButtonVariant }

/** What each kind of statement about a step asks. `name` is who is kept with the words. */
export const STATEMENTS: Record<StatementKind, (name: string) => Statement> = {
  attest: (name) => ({
    rows: [
      [
        {
          name: 'words',
          label: 'In your words',
          hint: `What was done, and how it can be checked. Kept with your name, ${name}; reviewers read it.`,
          lines: 3,
        },
      ],
      [
        { name: 'on', label: 'Date', type: 'date', optional: true, hint: 'The day on which it was so.' },
        {
          name: 'reference',
          label: 'Reference',
          optional: true,
          hint: 'A ticket, a mail’s subject, a document.',
        },
      ],
    ],
  }),
  'hand-over': () => ({
    rows: [
      [
        {
          name: 'words',
          label: 'Note',
          optional: true,
          hint: 'To whom it went, and what was agreed. Pleo’s waiting time counts from now.',
          lines: 2,
        },
      ],
      [
        {
          name: 'reference',
          label: 'Reference',
          optional: true,
          hint: 'A ticket, or the subject and date of the mail.',
        },
      ],
    ],
  }),
  waive: (name) => ({
    rows: [
      [
        {
          name: 'words',
          label: 'Why it may pass without proof',
          hint: `Kept with your name, ${name}; reviewers read it.`,
          lines: 2,
        },
      ],
      [
        {
          name: 'until',
          label: 'Until',
          type: 'date',
          hint: 'The last day, at most 180 days ahead. Then the step opens again.',
        },
      ],
    ],
    variant: 'secondary',
  }),
  withdraw: () => ({
    rows: [
      [
        {
          name: 'words',
          label: 'Why it no longer counts',
          hint: 'The step opens again. What was said before stays in the record.',
          lines: 2,
        },
      ],
    ],
    variant: 'danger',
  }),
}
