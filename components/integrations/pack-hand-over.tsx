import { DeskLink } from '@/components/integrations/desk-link'
import type { PackProblems } from '@/components/integrations/pack'
import { CodeBlock } from '@/components/ui/code-block'
import { Identifier } from '@/components/ui/identifier'
import { LinkButton } from '@/components/ui/link-button'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { State } from '@/components/ui/state'

type Props = {
  labels: readonly { name: keyof PackProblems; label: string }[]
  problems: PackProblems
  saved: boolean
  updatedAt: Date | null
  own: { redirectUri: string; initiationUri: string; settingsUri: string }
  text: string
  /** "Local Pleo" where it stands in for Pleo. */
  standIn: string | null
  desk: string | null
  clientHref: string
  checklistHref: string
}

/** What is still missing, this dashboard's own addresses, and the text for Pleo's form. */
export function PackHandOver(props: Props) {
  const wrong = props.labels.filter(({ name }) => props.problems[name])
  const ready = props.saved && wrong.length === 0
  return (
    <div className="grid min-w-0 gap-6">
      <Panel heading={ready ? 'Ready for Pleo' : `Still missing: ${wrong.length || 'saving it'}`}>
        <div className="grid gap-3">
          {props.updatedAt && (
            <p className="text-ink-muted">
              Saved <RelativeTime at={props.updatedAt} />
            </p>
          )}
          {!props.saved && <p>Filled in with what is known so far. Nothing is saved yet.</p>}
          {wrong.length > 0 && (
            <ul className="grid gap-1">
              {wrong.map(({ name, label }) => (
                <li key={name}>
                  <a href={`#${name}`} className="link">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {ready && (
            <p>
              <State state="pass" note="all twelve fields" />
            </p>
          )}
        </div>
      </Panel>
      <Panel heading="This dashboard's addresses" description="Register them exactly as they are here.">
        <dl className="grid gap-3">
          <OwnAddress label="Redirect URI" value={props.own.redirectUri} />
          <OwnAddress label="Initiation URI" value={props.own.initiationUri} />
          <OwnAddress label="Settings URI" value={props.own.settingsUri} />
        </dl>
      </Panel>
      <Panel
        heading="For Pleo's form"
        footer={
          props.standIn ? (
            <>
              <span>{`${props.standIn} stands in for Pleo: paste the text at its `}</span>
              <DeskLink desk={props.desk} />
              <span>.</span>
            </>
          ) : (
            'Pleo sends you the form after the access request is approved.'
          )
        }
      >
        <div className="grid gap-3">
          {!ready && <p className="text-ink-muted">As it stands; something is still missing or not saved.</p>}
          <CodeBlock label="Text for the form" code={props.text} />
          <div className="flex flex-wrap gap-2">
            <LinkButton href={props.checklistHref} size="sm">
              Record that it was sent
            </LinkButton>
            <LinkButton href={props.clientHref} size="sm" variant="ghost">
              Store the credentials
            </LinkButton>
          </div>
        </div>
      </Panel>
    </div>
  )
}

function OwnAddress({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-muted">{label}</dt>
      <dd>
        <Identifier value={value} label={label} whole />
      </dd>
    </div>
  )
}
