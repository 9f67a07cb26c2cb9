import { Callout } from '@/components/ui/callout'
import { CopyButton } from '@/components/ui/copy-button'
import { RelativeTime } from '@/components/ui/relative-time'

/** The address of a new link. Only its hash is stored, so this is the one time that it can be shown. */
export function LinkMade({ link }: { link: { address: string; expiresAt: string } }) {
  return (
    <Callout tone="success" title="The link is ready. Copy it now: it is not shown again." live>
      <div className="flex items-center gap-2">
        <code
          translate="no"
          className="min-w-0 grow rounded-sm border border-line bg-surface px-2 py-1 font-mono text-xs text-ink wrap-anywhere"
        >
          {link.address}
        </code>
        <CopyButton value={link.address} label="connect link" withText />
      </div>
      <p>
        Send it to an admin of the customer’s Pleo company. It works once, and expires{' '}
        <RelativeTime at={new Date(link.expiresAt)} />. Opening it changes nothing.
      </p>
    </Callout>
  )
}
