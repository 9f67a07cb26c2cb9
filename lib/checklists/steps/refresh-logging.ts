import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const refreshLogging = attestedStep({
  id: 'refresh-logging',
  stage: 'requirements',
  title: 'Log refreshes and reconnects',
  purpose: 'Be able to say later why a connection stopped.',
  input: 'Your logs of a refresh, a refused refresh and a reconnect.',
  output: 'Time, outcome and reason of each, without tokens in them.',
  why: 'A refused refresh is often the only sign that a customer withdrew.',
  docs: [PLEO.refresh, PLEO.expiry],
  needs: ['client-stored'],
  minutes: 3,
})
