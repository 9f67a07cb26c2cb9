import { html } from 'hono/html'
import { type Markup, page } from '../pages/page.ts'

/** In Local Pleo's own time, said so: the clock can be moved. */
export function moment(date: Date | null): string {
  return date ? `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC` : ''
}

export function deskPage(title: string, body: Markup): Markup {
  return page({
    title,
    where: 'Partner desk',
    wide: true,
    body: html`<nav class="tabs" aria-label="Desk"><a href="/" ${title === 'Partner desk' ? html`aria-current="page"` : ''}>Access requests</a><a href="/clients" ${title === 'Clients' ? html`aria-current="page"` : ''}>Clients</a></nav>
      ${body}`,
  })
}

export function problemList(problems: string[]): Markup | '' {
  if (problems.length === 0) return ''
  return html`<div class="problem" role="alert">${problems.map((problem) => html`<div>${problem}</div>`)}</div>`
}

export function state(reached: Date | null, done: string, open: string): Markup {
  return reached
    ? html`<span class="state good">✓ ${done}</span> <span class="small soft">${moment(reached)}</span>`
    : html`<span class="state">○ ${open}</span>`
}
