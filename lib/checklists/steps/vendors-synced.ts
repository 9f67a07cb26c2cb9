import { fromLevel } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const vendorsSynced = attestedStep({
  id: 'vendors-synced',
  stage: 'testing',
  title: 'Synchronise vendors both ways',
  purpose: 'Keep vendors the same in Pleo and the ERP.',
  input: 'Vendors of a test ERP company, and one drafted in Pleo.',
  output: 'ERP vendors in Pleo; the drafted one made in the ERP and activated.',
  why: 'New vendors reach you as v1.vendor.created; an unknown vendor fails the export.',
  docs: [PLEO.levels, PLEO.principles],
  applies: fromLevel(4),
  needs: ['scoped-call', 'postman-call'],
  minutes: 3,
})
