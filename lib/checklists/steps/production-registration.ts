import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const productionRegistration = observedStep({
  id: 'production-registration',
  stage: 'production',
  title: 'Complete the Production registration',
  purpose: 'Prepare the client that live customers will see.',
  input: 'The twelve fields again, with Production addresses and redirect URIs on HTTPS.',
  output: 'A checked text for Pleo.',
  why: 'Plain HTTP is for development alone, and each redirect URI has to match exactly.',
  docs: [PLEO.clientRules, PLEO.registerClient],
  environment: 'production',
  needs: ['production-approved'],
  prove: observed('registration.completed'),
  action: { label: 'Complete registration', to: 'registration' },
  advice: 'The registration page names the fields that do not hold.',
  minutes: 3,
  unwaivable: true,
})
