import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const exportErrors = attestedStep({
  id: 'export-errors',
  stage: 'testing',
  title: 'Report export errors people can act on',
  purpose: 'Let one failed item neither stop the job nor leave anyone guessing.',
  input: 'An export in which some items cannot be booked.',
  output: 'A reason and a type for each failed item, and a job completed with errors.',
  why: 'The bookkeeper can only mend what the message names.',
  docs: [PLEO.exportResults, PLEO.exportLifecycle],
  needs: ['export-workflow'],
  minutes: 3,
})
