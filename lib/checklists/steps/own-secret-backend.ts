import { withOwnFlow } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const ownSecretBackend = attestedStep({
  id: 'own-secret-backend',
  stage: 'requirements',
  title: 'Keep the secret in your backend',
  purpose: 'Make sure that no customer can read the Client Secret.',
  input: 'A search through what you ship: pages, apps, installers, repositories.',
  output: 'A statement of where the secret lives and who can reach it.',
  why: 'A secret in a browser or on a customer’s machine is public.',
  docs: [PLEO.registerClient, PLEO.pkce],
  applies: withOwnFlow,
  needs: ['client-stored'],
  minutes: 2,
})
