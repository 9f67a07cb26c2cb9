import { DETAIL_LABELS, type DetailName } from '@/components/integrations/detail-fields'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'

export function MissingDetails({ missing, nextHref }: { missing: DetailName[]; nextHref: string }) {
  if (missing.length === 0) {
    return (
      <Callout
        tone="success"
        title="Pleo's questions are answered"
        actions={
          <LinkButton href={nextHref} size="sm">
            Go on with the checklist
          </LinkButton>
        }
      />
    )
  }
  return (
    <Callout
      tone="info"
      title={`${missing.length} ${missing.length === 1 ? 'answer is' : 'answers are'} still missing`}
    >
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {missing.map((name) => (
          <li key={name}>
            <a href={`#${name}`} className="link">
              {DETAIL_LABELS[name]}
            </a>
          </li>
        ))}
      </ul>
    </Callout>
  )
}
