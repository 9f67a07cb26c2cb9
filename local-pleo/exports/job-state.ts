/** docs/pleo 8. `pending -failed->` is an assumption there. Anything else is an invalid move. */
export const jobStatuses = ['pending', 'in_progress', 'failed', 'completed', 'completed_with_errors'] as const
export const jobEvents = ['started', 'failed', 'completed', 'completed_with_errors'] as const

export type JobStatus = (typeof jobStatuses)[number]
export type JobEvent = (typeof jobEvents)[number]

const moves: Record<JobStatus, Partial<Record<JobEvent, JobStatus>>> = {
  pending: { started: 'in_progress', failed: 'failed' },
  in_progress: { failed: 'failed', completed: 'completed', completed_with_errors: 'completed_with_errors' },
  failed: {},
  completed: {},
  completed_with_errors: {},
}

export function nextStatus(status: JobStatus, event: JobEvent): JobStatus | null {
  return moves[status][event] ?? null
}

export function isRunning(status: JobStatus): boolean {
  return status === 'pending' || status === 'in_progress'
}
