import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const detailsComplete = observedStep({
  id: 'details-complete',
  stage: 'access',
  title: 'Describe the integration',
  purpose: 'Collect what Pleo asks before it gives access.',
  input: 'Company and company e-mail, ERP, use case, planned API usage, level 1–4, Option A or B.',
  output: 'A description ready to copy into Pleo’s form, and the checklist of your level.',
  why: 'Pleo decides on it, and the level decides which APIs and scopes you need.',
  docs: [PLEO.getAccess, PLEO.levels],
  needs: ['programme-fit'],
  prove: observed('integration.described'),
  action: { label: 'Complete details', to: 'details' },
  advice: 'Fill in what is missing on the details page.',
  minutes: 3,
  unwaivable: true,
})
