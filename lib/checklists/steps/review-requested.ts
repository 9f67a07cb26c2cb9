import { BEFORE_REVIEW } from '@/lib/checklists/before-review'
import { handedOverStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const reviewRequested = handedOverStep({
  id: 'review-requested',
  stage: 'review',
  title: 'Ask for Pleo’s review',
  purpose: 'Hand your Staging results to Pleo and ask for Production.',
  input: 'This checklist with its evidence, sent to your partner manager.',
  output: 'Pleo’s review of the technical and security requirements.',
  why: 'Nothing reaches Production that was not validated in Staging.',
  docs: [PLEO.environments, PLEO.programme],
  needs: BEFORE_REVIEW,
  answered: { kind: 'production.approved', where: 'other' },
  minutes: 3,
  unwaivable: true,
})
