import { Disclosure } from '@/components/ui/disclosure'

export type ScopeInWords = { name: string; words: string }

/** What the integration may do, in plain words, with Pleo's exact names one click away. */
export function ScopeList({ scopes }: { scopes: ScopeInWords[] }) {
  return (
    <div className="grid gap-2">
      <ul className="grid list-disc gap-1 pl-5 marker:text-ink-faint">
        {scopes.map(({ name, words }) => (
          <li key={name}>{words}</li>
        ))}
      </ul>
      <Disclosure summary="The exact permissions">
        <p translate="no" className="font-mono text-sm wrap-anywhere text-ink-muted">
          {scopes.map(({ name }) => name).join(' ')}
        </p>
      </Disclosure>
    </div>
  )
}
