import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { approvedByPleo } from '@/lib/checklists/proofs/approved-by-pleo'

export const productionApproved = observedStep({
  id: 'production-approved',
  stage: 'production',
  title: 'Record Pleo’s approval for Production',
  purpose: 'Keep who approved Production, when, and where that is written.',
  input: 'Pleo’s answer to the review: person, date and reference.',
  output: 'The record that allows Production to be opened.',
  why: 'Only Pleo can approve live data, and only after Staging holds.',
  docs: [PLEO.environments],
  environment: 'production',
  turn: 'pleo',
  needs: [],
  prove: approvedByPleo,
  action: { label: 'Record the approval', to: 'production' },
  advice: 'Speak with your partner manager at Pleo.',
  minutes: 1,
  unwaivable: true,
})
