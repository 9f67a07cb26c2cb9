import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const rateLimits = attestedStep({
  id: 'rate-limits',
  stage: 'requirements',
  title: 'Stay within the rate limits',
  purpose: 'Work steadily instead of being turned away.',
  input: 'How you batch, pace and retry; Pleo allows some 600 requests a minute.',
  output: 'Batches, waits that honour Retry-After, and retries that give up.',
  why: 'A burst at month’s end slows every customer of your integration.',
  docs: [PLEO.principles, PLEO.tagTiming],
  needs: ['details-complete'],
  minutes: 2,
})
