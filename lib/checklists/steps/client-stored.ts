import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const clientStored = observedStep({
  id: 'client-stored',
  stage: 'client',
  title: 'Store the client’s credentials',
  purpose: 'Put Client ID and Client Secret where only your backend can use them.',
  input: 'Both values as Pleo shared them.',
  output: 'A sealed secret that nobody can read again, known by its fingerprint.',
  why: 'Whoever holds the secret can pose as your integration.',
  docs: [PLEO.registerClient, PLEO.clientSettings],
  needs: ['registration-sent'],
  prove: observed('client.stored'),
  action: { label: 'Store credentials', to: 'client' },
  advice: 'Store the credentials again.',
  minutes: 1,
  unwaivable: true,
})
