import { handedOverStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const registrationSent = handedOverStep({
  id: 'registration-sent',
  stage: 'client',
  title: 'Send the registration form',
  purpose: 'Let Pleo register the OAuth client.',
  input: 'The registration pack, pasted into the form that Pleo sent after approval.',
  output: 'Client ID and Client Secret, shared through 1Password.',
  why: 'People at Pleo register clients by hand; there is no interface for it.',
  docs: [PLEO.registerClient, PLEO.getAccess],
  needs: ['registration-pack', 'access-granted'],
  answered: { kind: 'client.stored', where: 'here' },
  minutes: 2,
  unwaivable: true,
})
