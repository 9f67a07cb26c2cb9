import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const oauthOnly = attestedStep({
  id: 'oauth-only',
  stage: 'requirements',
  title: 'Use OAuth alone',
  purpose: 'Reach every customer’s data through their consent.',
  input: 'A look at every way in which your product reaches Pleo.',
  output: 'A statement that no API key is used, or Pleo’s approval of the exception.',
  why: 'Keys are for customers’ own tools; partners use OAuth unless the ERP cannot.',
  docs: [PLEO.programme, PLEO.authDesign],
  needs: ['details-complete'],
  minutes: 1,
})
