import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const stagingLogin = attestedStep({
  id: 'staging-login',
  stage: 'access',
  title: 'Log in to the Staging company',
  purpose: 'See that the test login works and that the company holds dummy data.',
  input: 'The login that Pleo shares through 1Password; collect it within seven days.',
  output: 'A person who can approve your integration as a customer would.',
  why: 'What is not collected in seven days is withdrawn, and you have to ask again.',
  docs: [PLEO.getAccess, PLEO.environments],
  needs: ['access-granted'],
  minutes: 3,
})
