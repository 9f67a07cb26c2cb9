import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const exportWorkflow = attestedStep({
  id: 'export-workflow',
  stage: 'testing',
  title: 'Run an export from start to end',
  purpose: 'Take a queued job through to a closed one.',
  input: 'An export queued in the Staging company.',
  output: 'Jobs taken oldest first and one at a time; every item reported, the job closed.',
  why: 'Bookkeepers see results only once the job is closed, and an idle job expires in an hour.',
  docs: [PLEO.exportGuide, PLEO.exportLifecycle],
  needs: ['scoped-call', 'postman-call'],
  minutes: 5,
})
