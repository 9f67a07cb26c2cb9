import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fidelityDocument } from './document.ts'

writeFileSync(join(import.meta.dirname, '..', '..', 'docs', 'local-pleo-fidelity.md'), fidelityDocument())
