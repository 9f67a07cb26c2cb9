// `node scripts/run.mjs <command> [words]`: the other commands of package.json, each in scripts/commands/<command>.ts.
import { ensureInstalled } from './install.mjs'

ensureInstalled()
const { register } = await import('tsx/esm/api')
register()
const { inOneSentence } = await import('./in-one-sentence.ts')
const [command, ...words] = process.argv.slice(2)
await inOneSentence(async () => {
  const { run } = await import(`./commands/${command}.ts`)
  await run(words)
})
