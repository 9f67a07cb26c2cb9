import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { runScript } from '../run-script'
import { StopReason } from '../stop-reason'
import type { Settings } from './settings'

/** What prisma/seed.ts says in its last line; more than this passes through to running.json. */
const Demo = z.looseObject({ owner: z.string() })
export type Demo = z.infer<typeof Demo>

const DemoClient = z.object({ clientId: z.string(), clientSecret: z.string() })
const DemoClients = z.object({ staging: DemoClient, production: DemoClient })
type DemoClients = z.infer<typeof DemoClients>

/** The demo partner: filled in on the very first run. A run that was killed meanwhile fills in the rest. */
export async function demoPartner(settings: Settings, env: Record<string, string>): Promise<Demo> {
  return once(settings, 'demo.json', Demo, () => runScript(settings.root, 'prisma/seed.ts', [], env))
}

/** Clients at Local Pleo for scripts and tests. Their redirect addresses are fixed, so another APP_URL needs others. */
export async function demoClients(
  settings: Settings,
  env: Record<string, string>,
  control: string,
): Promise<DemoClients> {
  const at = new URL(settings.appUrl).host.replace(/\W/g, '-')
  return once(settings, `demo-clients-${at}.json`, DemoClients, () =>
    runScript(settings.root, 'scripts/demo-clients.ts', [control], env),
  )
}

/** For a database that is new: what was noted of an earlier one is gone with it. */
export function forgetDemo(dataDir: string) {
  for (const name of readdirSync(dataDir)) {
    if (/^demo.*\.json$/.test(name)) rmSync(path.join(dataDir, name))
  }
}

async function once<T>(
  settings: Settings,
  name: string,
  schema: z.ZodType<T>,
  make: () => Promise<unknown>,
): Promise<T> {
  const file = path.join(settings.dataDir, name)
  if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const made = schema.safeParse(await make())
  if (!made.success) throw new StopReason(`The demo data could not be made: ${made.error.issues[0]?.message}`)
  writeFileSync(`${file}.new`, JSON.stringify(made.data), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return made.data
}
