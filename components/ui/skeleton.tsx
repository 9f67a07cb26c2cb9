export type SkeletonProps = {
  /** Lines of text, or rows of a table. */
  lines?: number
  /** The height of one line: text, a table row, a whole panel. */
  kind?: 'text' | 'row' | 'panel'
  /** What is on its way. */
  label?: string
}

const HEIGHT = { text: 'h-3.5', row: 'h-9', panel: 'h-40' } as const

export function Skeleton({ lines = 1, kind = 'text', label = 'Loading' }: SkeletonProps) {
  return (
    <div role="status" aria-label={label} className="grid gap-2">
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div
          key={line}
          className={`rounded-sm bg-hover motion-safe:animate-pulse ${HEIGHT[kind]} ${kind === 'text' && line === lines - 1 && lines > 1 ? 'w-3/5' : ''}`}
        />
      ))}
    </div>
  )
}
