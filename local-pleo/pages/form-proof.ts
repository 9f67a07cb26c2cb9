import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { keyed, randomSecret, sameText } from '../secrets.ts'
import type { Markup } from './page.ts'

export type FormGuard = { cookie: string; key: Buffer }

/** A hidden field that only a page of ours, opened by this browser, can contain. */
export function proofField(c: Context, guard: FormGuard): Markup {
  const visitor = visitors(c, guard)[0] ?? newVisitor(c, guard)
  return html`<input type="hidden" name="proof" value="${keyed(guard.key, 'form', visitor)}" />`
}

export function proofHolds(c: Context, guard: FormGuard, form: URLSearchParams): boolean {
  const proof = form.get('proof') ?? ''
  return visitors(c, guard).some((visitor) => sameText(keyed(guard.key, 'form', visitor), proof))
}

/** Two first pages that load at once get a cookie each. Under one name the later would end the form of the earlier. */
function newVisitor(c: Context, guard: FormGuard): string {
  const visitor = randomSecret()
  setCookie(c, `${guard.cookie}_${randomSecret().slice(0, 8)}`, visitor, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
  })
  return visitor
}

function visitors(c: Context, guard: FormGuard): string[] {
  return Object.entries(getCookie(c))
    .filter(([name]) => name.startsWith(`${guard.cookie}_`))
    .map(([, visitor]) => visitor)
}
