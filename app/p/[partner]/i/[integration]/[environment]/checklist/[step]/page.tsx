import { notFound } from 'next/navigation'
import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { BringIntoView } from '@/components/checklists/bring-into-view'
import { findStep } from '@/lib/checklists/catalogue'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import { enter } from '../../enter'
import { environmentTitle } from '../../environment-title'
import { Checklist } from '../checklist'
import { ChecklistHeader } from '../checklist-header'
import { StepContent } from './step-content'

type Props = {
  params: Promise<{ partner: string; integration: string; environment: string; step: string }>
  searchParams: Promise<{ said?: string | string[] }>
}

export async function generateMetadata({ params }: Props) {
  return await environmentTitle(findStep((await params).step)?.title ?? 'Checklist', params)
}

export default async function StepPage({ params, searchParams }: Props) {
  const entered = await enter(params)
  const { staff, place, base, now } = entered
  const checklist = await loadChecklist(staff, place)
  const { step } = await params
  const view = checklist.views.find((candidate) => candidate.id === step)
  if (!view) notFound()
  const said = [(await searchParams).said].flat()[0]
  const content = <StepContent entered={entered} checklist={checklist} view={view} said={said} />
  return (
    <StaffFrame staff={staff} place={place} page="/checklist">
      <ChecklistHeader checklist={checklist} base={base} />
      <Checklist checklist={checklist} base={base} now={now} opened={{ id: view.id, content }} />
      <BringIntoView id={view.id} />
    </StaffFrame>
  )
}
