// `npm start` and `npm run dev`: see to the dependencies, then run scripts/up.ts.
import { ensureInstalled, isDeployment, root } from './install.mjs'

const dev = process.argv.includes('--dev')
const envFile = !process.argv.includes('--no-env-file')
ensureInstalled({ everything: dev || !isDeployment(root, process.env, envFile) })
const { register } = await import('tsx/esm/api')
register()
const { up } = await import('./up.ts')
await up({ dev, envFile })
