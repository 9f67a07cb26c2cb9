import { Fragment } from 'react'
import { CodeBlock } from '@/components/ui/code-block'

type JsonBlockProps = { label: string; value: unknown; copy?: boolean }

export function JsonBlock({ label, value, copy }: JsonBlockProps) {
  const code = JSON.stringify(value, null, 2) ?? 'undefined'
  return (
    <CodeBlock label={label} code={code} copy={copy}>
      {tinted(code)}
    </CodeBlock>
  )
}

/** A key with its colon, a string, or a bare literal, as JSON.stringify writes them. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d[\d.eE+-]*/g

function tinted(code: string) {
  const parts = []
  let end = 0
  for (const match of code.matchAll(TOKEN)) {
    const [whole, text, colon] = match
    parts.push(<Fragment key={end}>{code.slice(end, match.index)}</Fragment>)
    parts.push(
      <span key={match.index} className={colon ? 'text-accent' : text ? 'text-good' : 'text-person'}>
        {colon ? text : whole}
      </span>,
      colon ?? '',
    )
    end = match.index + whole.length
  }
  return [...parts, code.slice(end)]
}
