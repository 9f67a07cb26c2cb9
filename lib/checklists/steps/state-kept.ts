import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const stateKept = attestedStep({
  id: 'state-kept',
  stage: 'requirements',
  title: 'Keep no more data than needed',
  purpose: 'Hold authorisations and settings, not copies of the books.',
  input: 'A list of what your integration stores and for how long.',
  output: 'A statement that only authorisation data and configuration stay.',
  why: 'The ERP is the source of truth; copies grow old and have to be protected.',
  docs: [PLEO.principles],
  needs: ['details-complete'],
  minutes: 2,
})
