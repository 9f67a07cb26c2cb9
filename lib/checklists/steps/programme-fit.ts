import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const programmeFit = observedStep({
  id: 'programme-fit',
  stage: 'access',
  title: 'Check that the programme fits',
  purpose: 'Make sure that Pleo’s partner programme is meant for what you build.',
  input: 'Two answers: do many customers use it, and does your company build it?',
  output: 'A yes, or the reason why an API key of the customer is the better way.',
  why: 'Pleo reviews every request by hand and turns down tools made for one company.',
  docs: [PLEO.programme, PLEO.stagingGuide],
  needs: [],
  prove: observed('programme.fit'),
  action: { label: 'Answer two questions', to: 'details' },
  advice: 'The programme is for integrations that many customers use, built by a partner.',
  minutes: 1,
  unwaivable: true,
})
