import { createHash, randomBytes } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import type { EnvironmentName, Person } from '../../local-pleo/control-client'
import { localPleo, running } from './running'

const redirectUri = 'https://books.example/callback'

/** An integration that talks to Local Pleo alone, without the dashboard. */
export async function registerBooks(environment: EnvironmentName, name: string) {
  const { clientId, clientSecret } = await localPleo().registerClient(environment, {
    name,
    redirectUris: [redirectUri],
    scopes: ['companies:read', 'export-jobs:read', 'export-jobs:write'],
    clientUri: 'https://books.example',
    termsUri: 'https://books.example/terms',
    privacyUri: 'https://books.example/privacy',
    initiationUri: 'https://books.example/start',
    settingsUri: 'https://books.example/settings',
  })
  const { auth, api } = running().localPleo[environment]
  const verifier = randomBytes(32).toString('base64url')
  const authorizeUrl = `${auth}/oauth/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'companies:read export-jobs:read export-jobs:write',
    state: 'books',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })}`

  async function exchange(location: string): Promise<string> {
    const answer = await fetch(`${auth}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: new URL(location).searchParams.get('code') ?? '',
        redirect_uri: redirectUri,
        code_verifier: verifier,
      }),
    })
    const { access_token } = (await answer.json()) as { access_token: string }
    return access_token
  }

  return {
    clientId,
    authorizeUrl,
    exchange,
    connect: async (companyId: string) =>
      exchange(
        (await localPleo().consent(environment, { authorizeUrl, decision: 'approve', companyId })).location,
      ),
    /** Gives up on whatever export waits, so that the company can export again. Its number is the answer. */
    giveUpExport: async (token: string): Promise<string> => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const jobs = await fetch(`${api}/v3/export-jobs?statuses=pending&statuses=in_progress`, { headers })
      const [job] = ((await jobs.json()) as { data: { id: string }[] }).data
      if (!job) throw new Error('No export is waiting.')
      const event = {
        event: 'failed',
        failureReason: 'Out of paper',
        failureReasonType: 'validation_failure',
      }
      const body = JSON.stringify({ jobId: job.id, ...event })
      const { status } = await fetch(`${api}/v3/export-job-events`, { method: 'POST', headers, body })
      if (status !== 202) throw new Error(`Local Pleo answered ${status} to the event.`)
      return job.id
    },
  }
}

/** Puts the session of this person into the browser. */
export async function enterAs(
  context: BrowserContext,
  environment: EnvironmentName,
  role: Person['role'],
  place: 'auth' | 'app',
): Promise<Person> {
  const { people } = await localPleo().people(environment)
  const person = people.find((one) => one.role === role)
  if (!person) throw new Error(`Nobody in ${environment} is ${role}.`)
  const cookie = await localPleo().logIn(environment, person.email, place)
  await context.addCookies([{ ...cookie, domain: '127.0.0.1', path: '/' }])
  return person
}
