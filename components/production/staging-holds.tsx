import { Condition } from '@/components/production/condition'
import { type MissingStep, MissingSteps } from '@/components/production/missing-steps'
import { LinkButton } from '@/components/ui/link-button'

type Props = { missing: MissingStep[]; opened: boolean; href: string }

/** What Staging still owes, step by step. Once Production is open it informs and locks nothing. */
export function StagingHolds({ missing, opened, href }: Props) {
  if (missing.length === 0) {
    return (
      <Condition number={1} title="Staging holds" state="proved">
        <p>Every required step of Staging holds.</p>
      </Condition>
    )
  }
  const count = missing.length === 1 ? 'One required step does' : `${missing.length} required steps do`
  return (
    <Condition number={1} title="Staging holds" state={opened ? 'stale' : 'your_turn'}>
      <p>
        {opened
          ? `${count} not hold any more. Production stays open; look at what changed.`
          : `${count} not hold yet:`}
      </p>
      <div className="lg:columns-2 [&_li]:break-inside-avoid">
        <MissingSteps steps={missing} />
      </div>
      <div>
        <LinkButton href={href}>Open the Staging checklist</LinkButton>
      </div>
    </Condition>
  )
}
