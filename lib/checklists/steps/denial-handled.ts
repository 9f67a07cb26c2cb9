import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const denialHandled = observedStep({
  id: 'denial-handled',
  stage: 'testing',
  title: 'Let a customer say no',
  purpose: 'Handle a refused consent without a fault.',
  input: 'A connect link; choose Deny on Pleo’s page.',
  output: 'A calm page with a way back, and no connection.',
  why: 'Customers do decline, and often come back later.',
  docs: [PLEO.exchange, PLEO.environments],
  applies: throughThisDashboard,
  needs: ['company-connected'],
  prove: observed('authorisation.denied'),
  action: { label: 'Create link', to: 'connections' },
  advice: 'Deny again with a new link and look at the page that is shown.',
  minutes: 2,
})
