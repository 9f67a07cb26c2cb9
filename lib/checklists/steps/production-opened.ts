import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { openAndNotSuspended } from '@/lib/checklists/proofs/open-and-not-suspended'

export const productionOpened = observedStep({
  id: 'production-opened',
  stage: 'production',
  title: 'Open Production',
  purpose: 'Decide, once and on the record, that live customers may connect.',
  input: 'Pleo’s approval and an owner’s decision.',
  output: 'Production open for credentials, customers and calls.',
  why: 'It is one event with a name and a date; later flags stop nothing that runs.',
  docs: [PLEO.environments],
  environment: 'production',
  needs: ['production-approved'],
  prove: openAndNotSuspended,
  action: { label: 'Open Production', to: 'production' },
  advice: 'An owner can lift the suspension.',
  minutes: 1,
  unwaivable: true,
})
