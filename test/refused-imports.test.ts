import { expect, test } from 'vitest'
import { refusedImports } from './refused-imports'

const CASES: [file: string, source: string, home: string | null][] = [
  [
    'components/steps/step.tsx',
    "import { attest } from '@/lib/checklists/attest'",
    'Call the verb in the route',
  ],
  ['components/steps/step.tsx', "import type { View } from '@/lib/checklists/attest'", null],
  ['components/steps/step.tsx', "import { type View } from '@/lib/checklists/attest'", null],
  [
    'components/steps/step.tsx',
    "import { type View, attest } from '@/lib/checklists/attest'",
    'Call the verb',
  ],
  [
    'components/steps/step.tsx',
    "const x = await import('@/lib/checklists/attest')",
    'Call the verb in the route',
  ],
  ['components/steps/step.tsx', "export * from '../../lib/db'", 'props in, events out'],
  ['components/steps/step.tsx', "export type { View } from '../../lib/db'", null],
  ['components/steps/step.tsx', "import { Button } from '@/components/ui/button'", null],
  ['components/ui/button.tsx', "import { act } from '../../app/actions'", 'hand the action in as a prop'],
  ['lib/facts/observe.ts', "import { page } from '@/app/page'", 'hand the value in as an argument'],
  ['lib/facts/observe.ts', "import '@/local-pleo/main'", 'talk to Local Pleo over HTTP'],
  ['app/page.tsx', "import type { Main } from '../local-pleo/main'", 'talk to Local Pleo over HTTP'],
  ['app/page.tsx', "let main: import('../local-pleo/main').Main", 'talk to Local Pleo over HTTP'],
  ['scripts/up.ts', "import('../local-pleo/main')", 'talk to Local Pleo over HTTP'],
  ['local-pleo/main.ts', "import { seal } from '../lib/crypto'", 'a mistake must not cancel itself out'],
  ['local-pleo/oauth/token.ts', "import type { Place } from '@/lib/crypto'", 'must not cancel itself out'],
  [
    'local-pleo/oauth/token.test.ts',
    "import { world } from '../../test/world'",
    'must not cancel itself out',
  ],
  ['local-pleo/main.ts', "import { Pool } from 'pg'", null],
  [
    'lib/facts/observe.test.ts',
    "import { x } from '../../local-pleo/oauth/token'",
    'local-pleo/control-client',
  ],
  ['lib/facts/observe.test.ts', "import { x } from '../../local-pleo/control-client'", null],
  ['e2e/a.spec.ts', "import type { X } from '../local-pleo/main'", 'local-pleo/control-client'],
  ['lib/facts/observe.ts', "import { world } from '../../test/world'", 'for tests only'],
  ['lib/pleo/companies.ts', "import { db } from '@/lib/db'", 'know no database'],
  ['lib/oauth/exchange.ts', "import { Environment } from '@/generated/prisma/enums'", 'know no database'],
  ['lib/pleo/companies.ts', "import { headers } from 'next/headers'", 'next/* belongs in app/'],
  ['lib/connections/start.ts', "import next from 'next'", 'next/* belongs in app/'],
  ['lib/auth/options.ts', "import { headers } from 'next/headers'", null],
  ['lib/connections/start.ts', "import { open, seal } from '@/lib/crypto'", 'Only lib/tokens/ opens a grant'],
  ['lib/connections/start.ts', "import * as crypto from '@/lib/crypto'", 'Only lib/tokens/ opens a grant'],
  ['lib/connections/start.ts', "import { seal } from '@/lib/crypto'", null],
  [
    'lib/calls/a.ts',
    "import { openReceivedGrant } from '@/lib/tokens/sealed-grant'",
    'opened where that is finished',
  ],
  ['lib/calls/a.ts', "import { sealReceivedGrant } from '@/lib/tokens/sealed-grant'", null],
  ['lib/calls/a.ts', "import { accessToken } from '@/lib/tokens/access-token'", 'ask it for a token source'],
  ['lib/calls/a.ts', "import { staffOf } from '@/lib/auth/staff'", 'Staff is made at the door'],
  ['lib/calls/a.ts', "import { type Staff } from '@/lib/auth/staff'", null],
  ['lib/tokens/access-token.ts', "import { open } from '@/lib/crypto'", null],
  ['lib/connections/start.ts', "import { Pool } from 'pg'", 'Only lib/db.ts makes a database client'],
  ['lib/connections/start.ts', "import { PrismaClient } from '@/generated/prisma/client'", 'Only lib/db.ts'],
  ['lib/connections/start.ts', "import type { Grant } from '@/generated/prisma/client'", null],
  ['app/page.tsx', "import { db } from '@/lib/db'", 'the verb reads and writes'],
  ['lib/calls/make-call.ts', "import { Agent } from 'undici'", 'opens a socket'],
  ['lib/calls/make-call.ts', "import { find } from '../connections/find'", 'only what lies below it'],
  ['lib/tokens/refresh.ts', "import { find } from '@/lib/connections/find'", 'only what lies below it'],
  ['lib/facts/observe.ts', "import { readiness } from '../checklists/../checklists/readiness'", 'below it'],
  ['lib/checklists/judge.ts', "import { list } from '@/lib/facts/list'", null],
  ['lib/clock.ts', "import { observe } from '@/lib/facts/observe'", 'knows no domain'],
  ['lib/made-up.ts', "import { clock } from './clock'", 'has no floor'],
]

test.each(CASES)('%s: %s', (file, source, home) => {
  const refused = refusedImports(file, source)
  if (home === null) return expect(refused).toEqual([])
  expect(refused).toHaveLength(1)
  expect(refused[0]).toContain(`${file} imports ${/'([^']+)'/.exec(source)?.[1]}: `)
  expect(refused[0]).toContain(home)
})
