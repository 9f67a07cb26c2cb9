/** Rooms of one floor do not know each other. `is`: the folders and files, without their endings. */
type Room = { is: string[]; holds: string; below?: string }

/** `names`: only these names of what is imported. `by` or `notBy`: who may, or who may not. */
export type Rule = {
  of: string[]
  names?: string[]
  by?: string[]
  notBy?: string[]
  home: string
}

/** What `lib/` stands on and what each of its rooms may use too, but no domain. */
const GROUND = [
  'env environments errors log db crypto clock text email addresses action-state form-input form-action',
  'rate-limit network-address mail health sweep start-sweeping join-flight door-words words-for keyset-page said refusals',
].flatMap((line) => line.split(' '))

/** `lib/` from the top floor to the ground, as docs/architecture.md shows it. */
export const LIB: Room[][] = [
  [{ is: ['actions'], holds: 'the wrappers of every server action: session, parse, error mapping' }],
  [{ is: ['reviews'], holds: 'approval, opening, suspending Production' }],
  [
    {
      is: ['checklists'],
      holds: 'catalogue, steps/*, facts -> states, attest, hand over, waive; readiness()',
    },
  ],
  [
    { is: ['calls'], holds: "a person's calls to Pleo, what is kept of them, the gate's rehearsal" },
    { is: ['connections'], holds: 'links, start, callback, finish, disconnect' },
  ],
  [{ is: ['tokens'], holds: 'the only code that opens, refreshes and stores a grant' }],
  [
    {
      is: ['integrations'],
      holds: 'integrations, registration pack, OAuth clients, Postman',
    },
  ],
  [{ is: ['partners'], holds: 'partners, members, invitations' }],
  [{ is: ['facts'], holds: 'append-only: what was observed' }],
  [{ is: ['audit'], holds: 'append-only: who changed what' }],
  [
    {
      is: ['places'],
      holds: 'an environment of an integration, entered once, locked in one order; guards Production',
    },
  ],
  [{ is: ['pleo'], holds: 'one request() and a gate, a file a resource. No database, no Next' }],
  [{ is: ['oauth'], holds: 'protocol steps on oauth4webapi. No database, no Next' }],
  [{ is: ['auth'], holds: 'NextAuth options, the Pleo provider, Staff' }],
  [
    {
      is: GROUND,
      holds:
        'knows no domain; refusals/ is the trace of what was refused: a log line, a count, an audit entry',
      below: 'The ground of lib/ knows no domain: hand the value in as an argument.',
    },
  ],
]

const DOMAINS = LIB.slice(0, -1).flatMap((floor) =>
  floor.flatMap(({ is }) => is.map((name) => `lib/${name}`)),
)

/** The whole house. A value import leads into its own room or to a floor below. */
export const FLOORS: Room[][] = [
  [
    { is: ['app'], holds: 'routes' },
    { is: ['proxy'], holds: 'headers' },
    { is: ['instrumentation'], holds: 'chores' },
    { is: ['web'], holds: 'the process' },
    { is: ['scripts'], holds: 'commands' },
    { is: ['prisma'], holds: 'the demo partner' },
  ],
  [
    {
      is: ['components'],
      holds: 'what is drawn',
      below: 'components/ is below app/: hand the action in as a prop.',
    },
  ],
  ...LIB.map((floor) => floor.map((room) => ({ ...room, is: room.is.map((name) => `lib/${name}`) }))),
  [{ is: ['generated/prisma'], holds: 'the client that Prisma writes' }],
]

/** Local Pleo stands beside the house: nothing crosses, not even a type. */
export const APART = {
  room: 'local-pleo',
  /** The one file that tests may import. */
  door: 'local-pleo/control-client',
  inward: 'Local Pleo imports nothing of the dashboard: a mistake must not cancel itself out.',
  outward: 'Local Pleo shares no code with the dashboard: talk to Local Pleo over HTTP.',
  tests: 'Tests meet Local Pleo over HTTP: the only file of it they may import is local-pleo/control-client.',
}

/** Code of tests stands outside the floors, and nothing of the house stands on it. */
export const TESTS = {
  rooms: ['test', 'e2e', 'lib/checklists/test-world', 'lib/checklists/test-facts'],
  home: 'This is for tests only: nothing of the house stands on it.',
}

const ROUTES = ['app', 'proxy', 'instrumentation']

/** What the floors do not say. The first rule that an import breaks is named, before its floor is. */
export const RULES: Rule[] = [
  {
    of: DOMAINS,
    notBy: ['components'],
    home: 'components/ draws: props in, events out. Call the verb in the route (app/) and pass the result down.',
  },
  {
    of: ['lib/db', 'lib/env', 'lib/crypto', 'lib/refusals'],
    notBy: ['components'],
    home: 'components/ draws: props in, events out. Call the verb in the route (app/) and pass the result down.',
  },
  { of: ['lib/db'], notBy: ROUTES, home: 'A route calls one verb of lib/; the verb reads and writes.' },
  {
    of: ['app', 'components'],
    notBy: ['lib'],
    home: 'lib/ is below app/ and components/: hand the value in as an argument, or move the code into lib/.',
  },
  {
    of: ['lib/db', 'generated/prisma', '@prisma', 'pg'],
    notBy: ['lib/pleo', 'lib/oauth'],
    home: 'pleo/ and oauth/ know no database: the verb above reads and writes, and hands in the token source, clock and transport.',
  },
  {
    of: ['generated/prisma/client', '@prisma/adapter-pg', 'pg'],
    by: ['lib/db', 'scripts'],
    home: 'Only lib/db.ts makes a database client: import it from @/lib/db.',
  },
  {
    of: ['next'],
    by: [...ROUTES, 'components', 'web/main', 'lib/actions', 'lib/auth'],
    home: 'next/* belongs in app/, proxy.ts, lib/actions/ and lib/auth/: hand what you need in as an argument.',
  },
  { of: ['next-auth', '@auth'], by: ['lib/auth'], home: 'NextAuth belongs in lib/auth/.' },
  { of: ['oauth4webapi'], by: ['lib/oauth'], home: 'Protocol steps belong in lib/oauth/.' },
  {
    of: ['undici'],
    by: ['lib/pleo/transport'],
    home: 'Only lib/pleo/transport.ts opens a socket to Pleo: hand it in.',
  },
  { of: ['nodemailer'], by: ['lib/mail'], home: 'Only lib/mail.ts sends mail.' },
  { of: ['server-only'], by: ['lib'], home: 'server-only guards lib/: what needs it belongs there.' },
  {
    of: ['lib/crypto'],
    names: ['open'],
    by: [
      'lib/tokens',
      'lib/health',
      'lib/integrations/client-credentials',
      'lib/connections/exchange-authorisation',
    ],
    home: 'Only lib/tokens/ opens a grant: ask it for a token source instead.',
  },
  {
    of: ['lib/tokens/places'],
    names: ['grantPlace'],
    by: ['lib/tokens'],
    home: 'Only lib/tokens/ opens a grant: ask it for a token source instead.',
  },
  {
    of: ['lib/tokens/sealed-grant'],
    names: ['openReceivedGrant'],
    by: ['lib/tokens', 'lib/connections/finish-waiting'],
    home: 'A grant that waits on its authorisation is opened where that is finished, nowhere else.',
  },
  {
    of: ['lib/tokens/access-token', 'lib/tokens/find-grant'],
    by: ['lib/tokens'],
    home: 'Only lib/tokens/ opens a grant: ask it for a token source instead.',
  },
  {
    of: ['lib/auth/staff'],
    names: ['staffOf'],
    by: ['lib/auth/require-staff', 'lib/actions/staff-action', 'prisma/seed'],
    home: 'Staff is made at the door (lib/auth/require-staff.ts, lib/actions/staff-action.ts): take it as the first argument.',
  },
]
