import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const errorHandling = attestedStep({
  id: 'error-handling',
  stage: 'testing',
  title: 'Test errors and edge cases',
  purpose: 'Know how the integration behaves when a call fails.',
  input: 'Runs with 401, 403, 404, 422, 429 and 5xx answers, time-outs and empty pages.',
  output: 'A short account of each case and what the user sees.',
  why: 'Staging is the only place where these can be tried without live data.',
  docs: [PLEO.environments, PLEO.callApis],
  needs: ['scoped-call', 'postman-call'],
  minutes: 5,
})
