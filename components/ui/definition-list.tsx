import type { ReactNode } from 'react'

type DefinitionListProps = {
  items: { term: string; description: ReactNode }[]
}

export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="grid gap-y-2 sm:grid-cols-[minmax(8rem,max-content)_minmax(0,1fr)] sm:gap-x-6">
      {items.map(({ term, description }) => (
        <div key={term} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-ink-muted">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{description}</dd>
        </div>
      ))}
    </dl>
  )
}
