import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ui/copy-button'

type CodeBlockProps = {
  /** Names the block and its copy button: "Postman environment". */
  label: string
  code: string
  copy?: boolean
  /** The same text, tinted. */
  children?: ReactNode
}

export function CodeBlock({ label, code, copy = true, children }: CodeBlockProps) {
  return (
    <figure className="relative min-w-0 overflow-hidden rounded-md border border-line bg-sunken">
      <figcaption className="flex min-h-8 items-center justify-between gap-2 border-b border-line py-0.5 pr-1 pl-3 text-sm text-ink-muted">
        <span className="min-w-0 wrap-anywhere">{label}</span>
        {copy && <CopyButton value={code} label={label} />}
      </figcaption>
      <pre
        translate="no"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto px-3 py-2 font-mono text-xs/5 wrap-anywhere whitespace-pre-wrap"
      >
        <code>{children ?? code}</code>
      </pre>
    </figure>
  )
}
