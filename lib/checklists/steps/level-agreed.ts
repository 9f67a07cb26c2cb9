import { onlyLevelOne } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const levelAgreed = attestedStep({
  id: 'level-agreed',
  stage: 'requirements',
  title: 'Agree on Level 1 with Pleo',
  purpose: 'Know that an integration without tags will be accepted.',
  input: 'A word with your partner manager.',
  output: 'Their agreement, with date and reference.',
  why: 'Pleo recommends at least Level 2, and Level 4 for the full experience.',
  docs: [PLEO.levels, PLEO.principles],
  applies: onlyLevelOne,
  needs: ['details-complete'],
  minutes: 2,
})
