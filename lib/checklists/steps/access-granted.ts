import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const accessGranted = attestedStep({
  id: 'access-granted',
  stage: 'access',
  title: 'Record Pleo’s approval',
  purpose: 'Keep who approved your access, when, and where that is written.',
  input: 'Pleo’s answer: the person, the date and a reference such as the e-mail’s subject.',
  output: 'A dated record; Pleo sends the registration form and makes your Staging company.',
  why: 'Every later step stands on it, and a reviewer will ask for it.',
  docs: [PLEO.getAccess],
  turn: 'pleo',
  needs: ['access-requested'],
  action: { label: 'Record the approval', to: 'attest' },
  minutes: 1,
  unwaivable: true,
})
