import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { checklistOf } from '@/lib/checklists/load-checklist'
import { STEP_STATES } from '@/lib/checklists/states'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import type { EnvironmentParams } from '../open-environment'
import { Checklist } from './checklist'
import { ChecklistHeader } from './checklist-header'

type Props = { params: EnvironmentParams; searchParams: Promise<{ state?: string | string[] }> }

export const generateMetadata = ({ params }: Props) => environmentTitle('Checklist', params)

export default async function ChecklistPage({ params, searchParams }: Props) {
  const { staff, integration, environment, base, now } = await enter(params)
  const checklist = await checklistOf(integration, environment)
  const asked = (await searchParams).state
  const state = STEP_STATES.find((candidate) => candidate === asked)
  const only = state ? { state } : {}
  return (
    <StaffFrame staff={staff} integration={integration} environment={environment} page="/checklist">
      <ChecklistHeader checklist={checklist} base={base} {...only} />
      <Checklist checklist={checklist} base={base} now={now} {...only} />
    </StaffFrame>
  )
}
