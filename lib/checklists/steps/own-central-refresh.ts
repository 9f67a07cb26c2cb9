import { withOwnFlow } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const ownCentralRefresh = attestedStep({
  id: 'own-central-refresh',
  stage: 'requirements',
  title: 'Refresh in one place',
  purpose: 'Let exactly one refresh run for a connection at a time.',
  input: 'Your refresh code, also with several instances at work.',
  output: 'A lock across instances, refresh before expiry, both tokens replaced at once.',
  why: 'Each refresh kills the old pair; a second one loses the connection.',
  docs: [PLEO.centralRefresh, PLEO.refresh],
  applies: withOwnFlow,
  needs: ['client-stored'],
  minutes: 3,
})
