// Registers one OAuth client an environment at Local Pleo for scripts and tests: node ... demo-clients.ts <control address>
import { ENVIRONMENTS, environmentSettings } from '../lib/environments'

type Client = { clientId: string; clientSecret: string }

const SCOPES = [
  'users:read',
  'companies:read',
  'export-jobs:read',
  'export-jobs:write',
  'export-items:read',
  'export-items:write',
]

async function register(control: string, environment: (typeof ENVIRONMENTS)[number]): Promise<Client> {
  const answer = await fetch(`${control}/environments/${environment}/clients`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-pleo-control': '1' },
    body: JSON.stringify({
      name: 'Demo integration',
      redirectUris: [environmentSettings(environment).redirectUri],
      scopes: SCOPES,
    }),
  })
  if (!answer.ok)
    throw new Error(`Local Pleo did not register a client: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Client
}

const control = process.argv[2] ?? ''
const clients: Record<string, Client> = {}
for (const environment of ENVIRONMENTS) clients[environment] = await register(control, environment)
console.log(JSON.stringify(clients))
