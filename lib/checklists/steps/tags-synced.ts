import { fromLevel } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const tagsSynced = attestedStep({
  id: 'tags-synced',
  stage: 'testing',
  title: 'Synchronise dimensions as tags',
  purpose: 'Bring the ERP’s dimensions into Pleo.',
  input: 'Tag groups and tags of a test ERP company.',
  output: 'Tags in Pleo matched by code, first right after connecting, then regularly.',
  why: 'Spenders choose tags while they spend, so exports arrive complete.',
  docs: [PLEO.tagTiming, PLEO.levels],
  applies: fromLevel(2),
  needs: ['scoped-call', 'postman-call'],
  minutes: 3,
})
