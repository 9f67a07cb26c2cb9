import { withOwnFlow } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const ownProductionCall = attestedStep({
  id: 'own-production-call',
  stage: 'production',
  title: 'Make the first Production call yourself',
  purpose: 'Call Pleo for a live customer from your backend.',
  input: 'The live company’s access token.',
  output: 'Status 200 from Pleo’s Production API.',
  why: 'It completes the way from no access to a working integration.',
  docs: [PLEO.callApis, PLEO.environments],
  environment: 'production',
  applies: withOwnFlow,
  needs: ['own-production-authorisation'],
  minutes: 2,
})
