// `npm start` and `npm run dev`: see to the dependencies, then run scripts/up.ts.
import { ensureInstalled } from './install.mjs'

ensureInstalled()
const { register } = await import('tsx/esm/api')
register()
const { up } = await import('./up.ts')
await up({ dev: process.argv.includes('--dev'), envFile: !process.argv.includes('--no-env-file') })
