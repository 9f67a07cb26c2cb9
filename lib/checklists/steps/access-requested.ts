import { handedOverStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const accessRequested = handedOverStep({
  id: 'access-requested',
  stage: 'access',
  title: 'Ask Pleo for API access',
  purpose: 'Start Pleo’s review of your company and your plan.',
  input: 'The description, sent from a company e-mail address in the Partner API Access Request form.',
  output: 'A request that Pleo’s partner team reviews.',
  why: 'Nothing is handed out before the request is approved, and private addresses are refused.',
  docs: [PLEO.getAccess, PLEO.programme],
  needs: ['details-complete'],
  answered: { step: 'access-granted' },
  minutes: 2,
  unwaivable: true,
})
