import { html } from 'hono/html'
import { type Markup, page } from './page.ts'

export function errorPage(where: string, title: string, text: string, advice: string): Markup {
  return page({
    title,
    where,
    body: html`<section class="card">
      <h1>${title}</h1>
      <p>${text}</p>
      <p class="soft">${advice}</p>
    </section>`,
  })
}
