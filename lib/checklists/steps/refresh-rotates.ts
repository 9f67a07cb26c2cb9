import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { refreshedUnlessEnded } from '@/lib/checklists/proofs/refreshed-unless-ended'

export const refreshRotates = observedStep({
  id: 'refresh-rotates',
  stage: 'oauth',
  title: 'Refresh, and replace both tokens',
  purpose: 'Show that a connection outlives its first access token.',
  input:
    'A call once the access token is about to expire, some 15 minutes after it was issued. It is refreshed only when needed.',
  output: 'A new pair in one write; the old pair is discarded.',
  why: 'Each refresh kills the old pair, so two refreshes at once lose the connection.',
  docs: [PLEO.refresh, PLEO.centralRefresh],
  applies: throughThisDashboard,
  needs: ['tokens-sealed', 'company-connected'],
  prove: refreshedUnlessEnded,
  action: { label: 'Make a call', to: 'calls' },
  advice: 'Reconnect the company, and make sure that nothing else refreshes its tokens.',
  minutes: 1,
  freshDays: 90,
})
