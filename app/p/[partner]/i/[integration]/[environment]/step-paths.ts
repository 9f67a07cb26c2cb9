import type { ActionTarget } from '@/lib/checklists/step'

const PAGES: Record<Exclude<ActionTarget, 'attest' | 'hand-over' | 'rehearse'>, string> = {
  details: '/settings',
  registration: '/registration',
  client: '/client',
  connections: '/connections',
  calls: '/calls',
  postman: '/postman',
  production: '/production',
}

/** A step's own address; the fragment brings it into view in the list in which it opens. */
export function stepPath(base: string, step: string): string {
  return `${base}/checklist/${step}#${step}`
}

/** Where the one action of a step is done: a page, or the step itself. */
export function actionPath(base: string, step: { id: string; action: { to: ActionTarget } }): string {
  const { to } = step.action
  if (to === 'attest' || to === 'hand-over' || to === 'rehearse') return stepPath(base, step.id)
  return base + PAGES[to]
}

export function isDoneInPlace(to: ActionTarget): boolean {
  return to === 'attest' || to === 'hand-over' || to === 'rehearse'
}
