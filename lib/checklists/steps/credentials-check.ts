import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'
import { sinceClientStored } from '@/lib/checklists/proofs/since-client-stored'

export const credentialsCheck = observedStep({
  id: 'credentials-check',
  stage: 'client',
  title: 'Check the credentials with Pleo',
  purpose: 'Find out whether Pleo accepts the client before a customer does.',
  input: 'One click: a random token is introspected with your credentials.',
  output: 'Accepted, refused, or could not tell, with Pleo’s answer.',
  why: 'A wrong secret otherwise shows only after a customer has consented.',
  docs: [PLEO.introspection, PLEO.clientSettings],
  needs: ['client-stored'],
  prove: sinceClientStored(observed('client.checked')),
  action: { label: 'Check credentials', to: 'client' },
  advice: 'Compare both values with what Pleo shared and store them again.',
  minutes: 1,
  freshDays: 90,
  unwaivable: true,
})
