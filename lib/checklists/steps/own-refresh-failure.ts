import { withOwnFlow } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const ownRefreshFailure = attestedStep({
  id: 'own-refresh-failure',
  stage: 'requirements',
  title: 'Stop when a refresh is refused',
  purpose: 'End calls and ask the customer, instead of trying on.',
  input: 'A test company whose access was withdrawn.',
  output: 'Calls stopped, settings kept, and a clear way to reconnect.',
  why: 'A dead refresh token never comes back, and reuse can end what still works.',
  docs: [PLEO.expiry],
  applies: withOwnFlow,
  needs: ['client-stored'],
  minutes: 3,
})
