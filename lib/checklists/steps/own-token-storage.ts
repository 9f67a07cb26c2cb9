import { withOwnFlow } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const ownTokenStorage = attestedStep({
  id: 'own-token-storage',
  stage: 'requirements',
  title: 'Store tokens encrypted',
  purpose: 'Protect your customers’ access in your own store.',
  input: 'How your backend stores, reads and deletes tokens.',
  output: 'Encryption at rest, few readers, and no token in any log.',
  why: 'A token opens a company’s data to whoever holds it.',
  docs: [PLEO.tokenStorage],
  applies: withOwnFlow,
  needs: ['client-stored'],
  minutes: 3,
})
