import { withPostman } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const postmanSetUp = attestedStep({
  id: 'postman-set-up',
  stage: 'oauth',
  title: 'Set up Postman',
  purpose: 'Try Pleo’s authorisation without writing code.',
  input: 'The collection and environment made here; secrets go into Postman’s own variables.',
  output: 'A collection with PKCE (SHA-256), Basic client authentication and Postman’s callback.',
  why: 'Postman’s callback has to be registered with Pleo like any other redirect URI.',
  docs: [PLEO.configurePostman, PLEO.postmanGuide],
  applies: withPostman,
  needs: ['client-stored'],
  minutes: 5,
})
