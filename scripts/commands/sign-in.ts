import { dashboardEnvironment } from '../dashboard-environment'
import { ROOT } from '../root'
import { runScript } from '../run-script'
import { StopReason } from '../stop-reason'
import { readSettings } from '../up/settings'

/** `npm run sign-in -- <e-mail>`: another one-time link, in the embedded default only. */
export async function run([email]: string[]): Promise<void> {
  if (!email) throw new StopReason('Name who is to sign in: npm run sign-in -- you@company.example')
  const settings = readSettings(ROOT, true)
  if (settings.databaseUrl) {
    throw new StopReason(
      `A deployment prints no sign-in links: ask for one by mail at ${settings.appUrl}/sign-in.`,
    )
  }
  const env = dashboardEnvironment(settings)
  const { link } = (await runScript(ROOT, 'scripts/sign-in-link.ts', [email], env)) as { link: string }
  console.log(link)
}
