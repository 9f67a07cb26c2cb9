// `node scripts/run.mjs <command> [words]`: the other commands of package.json, each in scripts/commands/<command>.ts.
import { ensureInstalled, isDeployment, root } from './install.mjs'

// What an operator runs beside a deployment; all others are for development.
const OF_A_DEPLOYMENT = ['owner', 'migrate', 'sign-in']
const [command, ...words] = process.argv.slice(2)
const deployment = OF_A_DEPLOYMENT.includes(command) && isDeployment(root, process.env, true)
ensureInstalled({ everything: !deployment })
const { register } = await import('tsx/esm/api')
register()
const { inOneSentence } = await import('./in-one-sentence.ts')
await inOneSentence(async () => {
  const { run } = await import(`./commands/${command}.ts`)
  await run(words)
})
