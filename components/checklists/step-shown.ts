import type { StepView } from '@/lib/checklists/step-view'

/** A step as it is drawn. */
export type StepShown = StepView & { href: string }
