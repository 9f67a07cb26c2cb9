import Link from 'next/link'
import { CallEnding } from '@/components/calls/call-ending'
import { Callout } from '@/components/ui/callout'
import { CodeBlock } from '@/components/ui/code-block'
import { JsonBlock } from '@/components/ui/json-block'
import { Panel } from '@/components/ui/panel'
import type { CallShown } from '@/lib/calls/make-call'

/** A call just made, with its answer: for the person who asked, not kept. */
export function CallResult({ call, href }: { call: CallShown; href: string }) {
  const { request, durationMs, attempts, itemCount } = call
  const facts = [
    `${durationMs} ms`,
    attempts > 1 ? `${attempts} attempts` : 'one attempt',
    ...(itemCount === null ? [] : [`${itemCount} ${itemCount === 1 ? 'item' : 'items'}`]),
  ]
  return (
    <Panel
      heading={
        <span className="inline-flex flex-wrap items-baseline gap-x-3">
          <CallEnding outcome={call.outcome} status={call.status} />
          <span className="text-sm font-normal text-ink-muted">{facts.join(' · ')}</span>
        </span>
      }
      actions={
        <Link href={href} className="link text-sm">
          What is kept
        </Link>
      }
    >
      <div className="grid gap-3">
        <Trouble call={call} />
        <CodeBlock label="Request" code={requestText(request)} />
        {call.notShown && <Callout tone="info" title={call.notShown} />}
        {call.answer !== null && call.answer !== undefined && (
          <JsonBlock label="Answer, shown to you and not kept" value={call.answer} />
        )}
      </div>
    </Panel>
  )
}

function Trouble({ call }: { call: CallShown }) {
  const { reason, retryAfter, problems } = call
  return (
    <>
      {reason && (
        <Callout tone="warning" title={reason}>
          {retryAfter !== null && <p>{`Pleo asks to wait ${retryAfter} seconds.`}</p>}
        </Callout>
      )}
      {problems.length > 0 && (
        <Callout tone="info" title="The answer differs from the documented form. It was read all the same.">
          <ul className="list-disc pl-4">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  )
}

function requestText({ method, url, headers }: CallShown['request']): string {
  return [`${method} ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join(
    '\n',
  )
}
