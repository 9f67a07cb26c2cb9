import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { keyed, randomSecret, sameText } from '../secrets.ts'
import type { Markup } from './page.ts'

export type FormGuard = { cookie: string; key: Buffer }

/** A hidden field that only a page of ours, opened by this browser, can contain. */
export function proofField(c: Context, guard: FormGuard): Markup {
  const visitor = getCookie(c, guard.cookie) ?? newVisitor(c, guard)
  return html`<input type="hidden" name="proof" value="${keyed(guard.key, 'form', visitor)}" />`
}

function newVisitor(c: Context, guard: FormGuard): string {
  const visitor = randomSecret()
  setCookie(c, guard.cookie, visitor, { httpOnly: true, sameSite: 'Lax', path: '/' })
  return visitor
}

export function proofHolds(c: Context, guard: FormGuard, form: URLSearchParams): boolean {
  const visitor = getCookie(c, guard.cookie)
  return visitor !== undefined && sameText(keyed(guard.key, 'form', visitor), form.get('proof') ?? '')
}
