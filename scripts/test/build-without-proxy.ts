import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StopReason } from '../stop-reason'

const MANIFEST = 'server/functions-config-manifest.json'

/**
 * Makes `to` a copy of a build in which proxy.ts was never there: neither its code nor Next's note that it has to run.
 * Everything else is to the byte what `npm start` serves.
 */
export function buildWithoutProxy(build: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(build, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => file !== path.join(build, 'cache'),
  })
  const file = path.join(to, MANIFEST)
  const { functions, ...rest } = JSON.parse(readFileSync(file, 'utf8'))
  const { '/_middleware': proxy, ...others } = functions
  // Where Next writes it elsewhere one day, nothing would be taken out here.
  if (!proxy) throw new StopReason(`${MANIFEST} does not say where proxy.ts is.`)
  writeFileSync(file, JSON.stringify({ ...rest, functions: others }))
  for (const name of readdirSync(path.join(to, 'server')))
    if (/^middleware\.js/.test(name)) rmSync(path.join(to, 'server', name))
}
