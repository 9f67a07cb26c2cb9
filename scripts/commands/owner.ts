import { parseArgs } from 'node:util'
import { isEmail } from '../../lib/email'
import { dashboardEnvironment } from '../dashboard-environment'
import { ROOT } from '../root'
import { runScript } from '../run-script'
import { StopReason } from '../stop-reason'
import { readSettings } from '../up/settings'

/** `npm run owner -- <e-mail> [--partner "Name"]`: makes a partner's owner; there is no public sign-up. */
export async function run(words: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { partner: { type: 'string' } },
  })
  const [email] = positionals
  if (!email || !isEmail(email)) {
    throw new StopReason('Name the owner: npm run owner -- you@company.example --partner "Company"')
  }
  const env = dashboardEnvironment(readSettings(ROOT, true))
  const given = [email, values.partner ?? '']
  const { partner } = (await runScript(ROOT, 'scripts/make-owner.ts', given, env)) as { partner: string }
  console.log(`${email} is an owner of ${partner} and can sign in at ${env.APP_URL}/sign-in.`)
}
