import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const entityMapping = attestedStep({
  id: 'entity-mapping',
  stage: 'requirements',
  title: 'Map one entity to one ERP company',
  purpose: 'Keep the books of several companies apart.',
  input: 'Your set-up page for a customer with more than one entity.',
  output: 'One Pleo company tied to one ERP company, chosen by the user.',
  why: 'Tokens stand for one company; a mix-up books expenses into the wrong ledger.',
  docs: [PLEO.multiEntity, PLEO.authDesign],
  needs: ['details-complete'],
  minutes: 2,
})
