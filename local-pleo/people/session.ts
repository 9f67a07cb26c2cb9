import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { randomSecret, sameText, sha256 } from '../secrets.ts'
import type { Realm } from '../world.ts'
import { type Person, personColumns } from './person.ts'

type SignInPlace = 'auth' | 'app'

/** Cookies ignore ports: without the environment in the name, Staging and Production would share one session. */
export function cookieName(realm: Realm, place: SignInPlace, purpose: 'session' | 'form'): string {
  return `local_pleo_${realm.environment}_${place}_${purpose}`
}

export async function signedIn(realm: Realm, c: Context, place: SignInPlace): Promise<Person | null> {
  const token = getCookie(c, cookieName(realm, place, 'session'))
  if (token === undefined) return null
  const { rows } = await realm.pool.query<Person>(
    `select ${personColumns} from people where environment = $1 and id =
       (select person_id from sessions where token_sha256 = $2 and environment = $1 and listener = $3 and expires_at > $4)`,
    [realm.environment, sha256(token), place, realm.clock.now()],
  )
  return rows[0] ?? null
}

export async function signIn(
  realm: Realm,
  c: Context,
  place: SignInPlace,
  form: URLSearchParams,
): Promise<Person | null> {
  const { rows } = await realm.pool.query<Person>(
    `select ${personColumns} from people where environment = $1 and email = $2`,
    [realm.environment, (form.get('email') ?? '').trim().toLowerCase()],
  )
  const person = rows[0]
  if (!person || !sameText(form.get('password') ?? '', realm.settings.loginPassword)) return null
  setCookie(c, cookieName(realm, place, 'session'), await newSession(realm, place, person), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
  })
  return person
}

export async function newSession(realm: Realm, place: SignInPlace, person: Person): Promise<string> {
  const token = randomSecret()
  await realm.pool.query(
    'insert into sessions (token_sha256, environment, listener, person_id, expires_at) values ($1, $2, $3, $4, $5)',
    [sha256(token), realm.environment, place, person.id, realm.clock.in(realm.settings.sessionSeconds)],
  )
  return token
}

export async function signOut(realm: Realm, c: Context, place: SignInPlace): Promise<void> {
  const token = getCookie(c, cookieName(realm, place, 'session'))
  if (token !== undefined)
    await realm.pool.query('delete from sessions where token_sha256 = $1', [sha256(token)])
  deleteCookie(c, cookieName(realm, place, 'session'), { path: '/' })
}
