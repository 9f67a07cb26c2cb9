import type { LocalPleoAddresses } from '../start-local-pleo'
import type { Progress } from './progress'

type Running = {
  dashboard: { url: string }
  localPleo: LocalPleoAddresses
  outbox: { url: string }
  demo: { owner: string }
  signInLink: string
}

/** Where everything answers, and how to get in. */
export function printAddresses(running: Running, progress: Progress) {
  const { dashboard, localPleo, outbox, demo, signInLink } = running
  progress.line(`
  Dashboard       ${dashboard.url}
  Local Pleo      ${localPleo.desk}  (partner desk: play Pleo's partner team)
    Staging       ${localPleo.staging.app}
    Production    ${localPleo.production.app}
  Outbox          ${outbox.url}  (mails of the demo)

  Sign in once, within an hour, as ${demo.owner}:
  ${signInLink}

  Stop with Ctrl-C.
`)
}
