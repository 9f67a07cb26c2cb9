// `npm test`: see to the dependencies, then run scripts/test.ts.
import { ensureInstalled } from './install.mjs'

ensureInstalled()
const { register } = await import('tsx/esm/api')
register()
const { test } = await import('./test.ts')
await test(process.argv.slice(2))
