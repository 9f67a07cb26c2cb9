import type { ErrorCode } from '@/lib/errors'

/** Why nothing came back from the action itself. */
export type Unsent = 'too_large' | 'busy' | 'unreachable' | 'unclear' | 'outdated'

/** What a form gets back. `values` are what the person typed, so that nothing is lost; secrets are never among them. */
export type ActionState<T = unknown> = { status: 'idle' } | { status: 'done'; value: T } | Failure

export type Failure = {
  status: 'failed'
  code: ErrorCode | 'bug' | Unsent
  message: string
  fields: Record<string, string>
  /** Fields that were sent more than once are joined by line breaks. */
  values: Record<string, string>
}

export type FormAction<T> = (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>
