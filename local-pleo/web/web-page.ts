import { html } from 'hono/html'
import { type Markup, page } from '../pages/page.ts'
import type { Person } from '../people/person.ts'
import type { Realm } from '../world.ts'
import { tabs } from './tabs.ts'

type WebPage = { realm: Realm; person: Person; proof: Markup; title: string; path: string; body: Markup }

export function webPage({ realm, person, proof, title, path, body }: WebPage): Markup {
  return page({
    title,
    where: realm.environment === 'staging' ? 'Staging' : 'Production',
    wide: true,
    body: html`<form method="post" action="/logout" class="small">${proof}<span class="soft">${person.name} · ${person.email}</span> <button class="quiet">Log out</button></form>
      <nav class="tabs" aria-label="Sections">
        ${tabs.map((tab) => html`<a href="${tab.path}" ${tab.path === path ? html`aria-current="page"` : ''}>${tab.label}</a>`)}
      </nav>
      <h1>${title}</h1>
      ${body}`,
  })
}
