import type { Hono } from 'hono'
import { apiKeyInput, makeApiKey, revokeApiKey } from '../api-keys/make-api-key.ts'
import type { ListenerContext, ListenerEnv } from '../listener/context.ts'
import { signedIn } from '../people/session.ts'
import type { Realm } from '../world.ts'
import { apiKeysPage } from './api-keys-page.ts'
import { mayBook } from './company-choice.ts'
import { subjectsOf } from './integrations-page.ts'
import type { Show } from './show.ts'

type Web = {
  show: (c: ListenerContext, title: string, body: Show, status?: 200 | 422) => Promise<Response>
  withForm: (c: ListenerContext, then: (form: URLSearchParams) => Promise<Response>) => Promise<Response>
}

export function apiKeyRoutes(app: Hono<ListenerEnv>, realm: Realm, { show, withForm }: Web): void {
  app.get('/api-keys', (c) => show(c, 'API keys', (person, proof) => apiKeysPage(realm, person, proof)))
  app.post('/api-keys', (c) =>
    withForm(c, async (form) => {
      const person = await signedIn(realm, c, 'app')
      if (!person) return c.redirect('/login', 303)
      const subjects = subjectsOf(person)
      if (!mayBook(person) || !subjects.includes(form.get('subject') ?? ''))
        return c.text('You may not make this key.', 403)
      const parsed = apiKeyInput.safeParse({ ...Object.fromEntries(form), scopes: form.getAll('scopes') })
      const result = parsed.success
        ? { made: await makeApiKey(realm, person, parsed.data) }
        : { problem: parsed.error.issues.map(({ message }) => message).join(' ') }
      const status = parsed.success ? 200 : 422
      return show(c, 'API keys', (_, proof) => apiKeysPage(realm, person, proof, result), status)
    }),
  )
  app.post('/revoke-api-key', (c) =>
    withForm(c, async (form) => {
      const person = await signedIn(realm, c, 'app')
      if (!person) return c.redirect('/login', 303)
      if (!mayBook(person)) return c.text('You may not revoke this key.', 403)
      await revokeApiKey(realm, form.get('id') ?? '', subjectsOf(person))
      return c.redirect('/api-keys', 303)
    }),
  )
}
