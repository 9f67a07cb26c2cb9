import { html } from 'hono/html'
import { z } from 'zod'
import { type Markup, page } from './page.ts'

const operation = z.object({
  summary: z.string().default(''),
  tags: z.array(z.string()).default(['Other']),
  parameters: z.array(z.object({ name: z.string(), required: z.boolean().optional() })).default([]),
  responses: z.record(z.string(), z.object({ description: z.string().default('') })).default({}),
})
const paths = z.record(z.string(), z.record(z.string(), operation))

type Operation = z.output<typeof operation> & { path: string; method: string }

type Browsed = { title: string; where: string; document: { paths?: unknown } }

/** The document for people: every route with what goes in and what can come out. */
export function browsePage({ title, where, document }: Browsed): Markup {
  const operations = Object.entries(paths.parse(document.paths)).flatMap(([path, item]) =>
    Object.entries(item).map(
      ([method, found]): Operation => ({ path, method: method.toUpperCase(), ...found }),
    ),
  )
  const tags = [...new Set(operations.map(({ tags: [tag] }) => tag))]
  return page({
    title,
    where,
    wide: true,
    body: html`<h1>${title}</h1>
      <p class="soft">${operations.length} operations. The same as a document: <a href="/openapi.json">openapi.json</a>.</p>
      ${tags.map(
        (tag) => html`<section class="card">
          <h2>${tag}</h2>
          ${operations.filter(({ tags: [first] }) => first === tag).map(shown)}
        </section>`,
      )}`,
  })
}

function shown({ method, path, summary, parameters, responses }: Operation): Markup {
  const names = parameters.map(({ name, required }) => (required ? `${name} (required)` : name))
  return html`<details>
    <summary><code>${method} ${path}</code> <span class="soft">${summary}</span></summary>
    ${names.length > 0 ? html`<p class="small">Parameters: <code>${names.join(', ')}</code></p>` : ''}
    <ul class="plain">
      ${Object.entries(responses).map(([status, { description }]) => html`<li><strong>${status}</strong> ${description}</li>`)}
    </ul>
  </details>`
}
