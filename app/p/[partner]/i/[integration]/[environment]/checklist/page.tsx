import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import { STEP_STATES } from '@/lib/checklists/states'
import type { PlaceParams } from '@/lib/places/require-place'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import { Checklist } from './checklist'
import { ChecklistHeader } from './checklist-header'

type Props = { params: PlaceParams; searchParams: Promise<{ state?: string | string[] }> }

export const generateMetadata = ({ params }: Props) => environmentTitle('Checklist', params)

export default async function ChecklistPage({ params, searchParams }: Props) {
  const { staff, place, base, now } = await enter(params)
  const checklist = await loadChecklist(staff, place)
  const asked = (await searchParams).state
  const state = STEP_STATES.find((candidate) => candidate === asked)
  const only = state ? { state } : {}
  return (
    <StaffFrame staff={staff} place={place} page="/checklist">
      <ChecklistHeader checklist={checklist} base={base} {...only} />
      <Checklist checklist={checklist} base={base} now={now} {...only} />
    </StaffFrame>
  )
}
