import { fromLevel } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const accountsSynced = attestedStep({
  id: 'accounts-synced',
  stage: 'testing',
  title: 'Synchronise the chart of accounts',
  purpose: 'Let expense categories map to real accounts.',
  input: 'The chart of accounts of a test ERP company.',
  output: 'Accounts in Pleo under the ERP’s own ids; archived where they are in use.',
  why: 'An account that does not exist in the ERP fails the export.',
  docs: [PLEO.levels, PLEO.principles],
  applies: fromLevel(3),
  needs: ['scoped-call', 'postman-call'],
  minutes: 3,
})
