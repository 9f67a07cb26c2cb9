import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const registrationPack = observedStep({
  id: 'registration-pack',
  stage: 'client',
  title: 'Complete the registration pack',
  purpose: 'Prepare the twelve fields that Pleo registers your OAuth client with.',
  input: 'Name, addresses, logo, contacts, redirect URIs, scopes, PKCE and subject type.',
  output: 'A checked text, ready for Pleo’s Developer Partner Registration form.',
  why: 'A redirect URI that differs by one character, or a missing scope, stops every customer.',
  docs: [PLEO.registerClient, PLEO.clientRules, PLEO.scopes],
  needs: ['details-complete'],
  prove: observed('registration.completed'),
  action: { label: 'Complete registration', to: 'registration' },
  advice: 'The registration page names the fields that do not hold.',
  minutes: 5,
  unwaivable: true,
})
