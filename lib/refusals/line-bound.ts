import 'server-only'
import { log } from '@/lib/log'
import type { RefusalKind } from '@/lib/refusals/refusal-kinds'

const WINDOW_MS = 60_000
/** Lines a window and process. */
const MOST = 300
/** Lines of one kind that are written all the same: a flood of another kind must not hide it. */
const SURE = 20

type Window = { written: number; kinds: Map<RefusalKind, { written: number; leftOut: number }> }

// Next can load a module twice in one process; the bound is the process's.
const holder = globalThis as typeof globalThis & { pleoRefusalLines?: Window | undefined }

/** Whether one more line may be written now. What may not is summed when its minute is over, one line a kind. */
export function mayWriteLine(kind: RefusalKind): boolean {
  const window = openWindow()
  const lines = window.kinds.get(kind) ?? { written: 0, leftOut: 0 }
  window.kinds.set(kind, lines)
  if (window.written >= MOST && lines.written >= SURE) {
    lines.leftOut += 1
    return false
  }
  window.written += 1
  lines.written += 1
  return true
}

function openWindow(): Window {
  if (!holder.pleoRefusalLines) {
    holder.pleoRefusalLines = { written: 0, kinds: new Map() }
    setTimeout(closeWindow, WINDOW_MS).unref()
  }
  return holder.pleoRefusalLines
}

function closeWindow(): void {
  const kinds = holder.pleoRefusalLines?.kinds ?? []
  holder.pleoRefusalLines = undefined
  for (const [kind, { leftOut }] of kinds) {
    if (leftOut) log('warn', 'refused_left_out', { kind, leftOut })
  }
}
