import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'
import { sinceClientStored } from '@/lib/checklists/proofs/since-client-stored'

export const productionCredentialsCheck = observedStep({
  id: 'production-credentials-check',
  stage: 'production',
  title: 'Check the Production credentials',
  purpose: 'Find out that Pleo accepts the live client before a customer does.',
  input: 'One click: a random token is introspected with the credentials.',
  output: 'Accepted, refused, or could not tell, with Pleo’s answer.',
  why: 'A wrong secret would meet a live customer first.',
  docs: [PLEO.introspection],
  environment: 'production',
  needs: ['production-client-stored'],
  prove: sinceClientStored(observed('client.checked')),
  action: { label: 'Check credentials', to: 'client' },
  advice: 'Compare both values with what Pleo shared and store them again.',
  minutes: 1,
  freshDays: 90,
  unwaivable: true,
})
