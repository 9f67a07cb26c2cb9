import { fromLevel } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const taxCodesSynced = attestedStep({
  id: 'tax-codes-synced',
  stage: 'testing',
  title: 'Synchronise tax codes',
  purpose: 'Give expenses the tax treatment that the ERP knows.',
  input: 'The tax codes of a test ERP company.',
  output: 'Tax codes in Pleo with rate and type, linked to accounts where that helps.',
  why: 'Wrong or unknown codes have to be corrected by hand after each export.',
  docs: [PLEO.levels, PLEO.principles],
  applies: fromLevel(3),
  needs: ['scoped-call', 'postman-call'],
  minutes: 3,
})
