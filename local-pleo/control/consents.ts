import { randomUUID } from 'node:crypto'
import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { authorisationRequest } from '../oauth/authorize/authorisation-request.ts'
import { approve, deny } from '../oauth/authorize/decide.ts'
import { listPeople } from '../people/list-people.ts'
import { subjectsFor } from '../people/subjects.ts'
import type { World } from '../world.ts'
import { ControlError } from './control-error.ts'
import { offer } from './offer.ts'
import { realmOf } from './realm-of.ts'

const body = z.object({
  authorizeUrl: z.url(),
  decision: z.enum(['approve', 'deny']),
  companyId: z.string().optional(),
  organisationId: z.string().optional(),
})

/** What the account owner does in the browser, without one: the same rules decide. */
export function consentControls(app: OpenAPIHono, world: World): void {
  const control = {
    operationId: 'consent',
    summary: 'Approve or deny an authorisation request',
    tag: 'People',
    method: 'post',
    path: '/environments/{env}/consents',
    body,
    answer: z.object({ location: z.string() }),
  } as const
  offer(app, control, async (c, sent) => {
    const realm = realmOf(world, c)
    const url = new URL(sent.authorizeUrl)
    if (url.pathname !== '/oauth/authorize' || url.origin !== realm.addresses[realm.environment].auth) {
      throw new ControlError(
        422,
        'not_an_authorise_url',
        "authorizeUrl is not this environment's authorise address.",
      )
    }
    const request = await authorisationRequest(realm, url.searchParams)
    if ('kind' in request) {
      if (request.kind === 'redirect') return { location: request.location }
      throw new ControlError(422, 'error_page', request.text)
    }
    if (sent.decision === 'deny') return { location: deny(realm, request) }
    const people = await listPeople(world.pool, realm.environment)
    const owner = people.find((person) => person.role === 'account owner')
    if (!owner)
      throw new ControlError(409, 'no_people', 'Nobody in this environment can approve; reset to the seed.')
    const wanted = sent.companyId ?? sent.organisationId ?? request.preselected?.split(':').at(-1)
    const subjects = await subjectsFor(world.pool, owner, request.client)
    const subject = wanted ? subjects.find(({ id }) => id === wanted) : subjects[0]
    if (!subject)
      throw new ControlError(
        422,
        'unknown_subject',
        'This client cannot be given that company or organisation.',
      )
    return { location: await approve(realm, request, owner, subject, randomUUID()) }
  })
}
