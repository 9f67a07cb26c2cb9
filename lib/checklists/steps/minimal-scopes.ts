import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const minimalScopes = attestedStep({
  id: 'minimal-scopes',
  stage: 'requirements',
  title: 'Ask for no more scopes than needed',
  purpose: 'Match the registered scopes to the calls you make.',
  input: 'The scopes of the registration pack beside your list of calls.',
  output: 'A reason for each scope, and none missing.',
  why: 'Customers read the list before they agree; a missing scope fails the call.',
  docs: [PLEO.scopes, PLEO.oauthOverview],
  needs: ['registration-pack'],
  minutes: 2,
})
