import type { StateName } from '@/components/ui/state-table'

/** A step as it is drawn. */
export type StepShown = {
  id: string
  title: string
  purpose: string
  input: string
  output: string
  why: string
  docs: readonly { label: string; href: string }[]
  required: boolean
  minutes?: number | undefined
  state: StateName
  since: Date | null
  until: Date | null
  by: string | null
  because: string | null
  couldNotTell: boolean
  href: string
}
