import { CopyButton } from '@/components/ui/copy-button'

type IdentifierProps = {
  value: string
  /** What it is, for the copy button: "Client ID". */
  label: string
  copy?: boolean
  /** Never cut. */
  whole?: boolean
}

const HEAD = 8
const TAIL = 6

export function Identifier({ value, label, copy = true, whole = false }: IdentifierProps) {
  const shown = whole ? value : middleCut(value)
  return (
    <span className="inline-flex max-w-full items-center gap-1 align-bottom">
      <code
        translate="no"
        className={`min-w-0 font-mono text-sm ${shown === value ? 'wrap-anywhere' : 'whitespace-nowrap'}`}
        title={shown === value ? undefined : value}
      >
        {shown === value ? (
          value
        ) : (
          <>
            <span aria-hidden="true">{shown}</span>
            <span className="sr-only">{value}</span>
          </>
        )}
      </code>
      {copy && <CopyButton value={value} label={label} />}
    </span>
  )
}

/** Identifiers differ at their ends. */
export function middleCut(value: string): string {
  if (value.length <= HEAD + TAIL + 3) return value
  return `${value.slice(0, HEAD)}…${value.slice(-TAIL)}`
}
