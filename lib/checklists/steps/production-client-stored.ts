import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const productionClientStored = observedStep({
  id: 'production-client-stored',
  stage: 'production',
  title: 'Store the Production credentials',
  purpose: 'Put the live client’s credentials under seal.',
  input: 'Client ID and Client Secret of Production, as Pleo shared them.',
  output: 'A sealed secret of its own, apart from Staging’s.',
  why: 'Production has its own client; Staging’s credentials do not work there.',
  docs: [PLEO.environments, PLEO.registerClient],
  environment: 'production',
  needs: ['production-opened', 'production-registration'],
  prove: observed('client.stored'),
  action: { label: 'Store credentials', to: 'client' },
  advice: 'Store the credentials again.',
  minutes: 1,
  unwaivable: true,
})
