import { html } from 'hono/html'
import { z } from 'zod'
import { type Markup, page } from './page.ts'

const schema = z.object({
  $ref: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
})
const body = z.object({ content: z.object({ 'application/json': z.object({ schema }) }) })
const named = z.object({ schemas: z.record(z.string(), schema).default({}) })

const operation = z.object({
  requestBody: body.optional(),
  summary: z.string().default(''),
  tags: z.array(z.string()).default(['Other']),
  parameters: z.array(z.object({ name: z.string(), required: z.boolean().optional() })).default([]),
  responses: z.record(z.string(), z.object({ description: z.string().default('') })).default({}),
})
const paths = z.record(z.string(), z.record(z.string(), operation))

type Schemas = z.output<typeof named>['schemas']
type Operation = z.output<typeof operation> & { path: string; method: string }

type Browsed = { title: string; where: string; document: { paths?: unknown; components?: unknown } }

/** The document for people: every route with what goes in and what can come out. */
export function browsePage({ title, where, document }: Browsed): Markup {
  const operations = Object.entries(paths.parse(document.paths)).flatMap(([path, item]) =>
    Object.entries(item).map(
      ([method, found]): Operation => ({ path, method: method.toUpperCase(), ...found }),
    ),
  )
  const { schemas } = named.parse(document.components)
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
          ${operations.filter(({ tags: [first] }) => first === tag).map((one) => shown(one, schemas))}
        </section>`,
      )}`,
  })
}

function shown(operation: Operation, schemas: Schemas): Markup {
  const { method, path, summary, parameters, responses } = operation
  const names = parameters.map(({ name, required }) => inWords(name, required))
  const fields = fieldsOf(operation, schemas)
  return html`<details>
    <summary><code>${method} ${path}</code> <span class="soft">${summary}</span></summary>
    ${names.length > 0 ? html`<p class="small">Parameters: <code>${names.join(', ')}</code></p>` : ''}
    ${fields.length > 0 ? html`<p class="small">Body: <code>${fields.join(', ')}</code></p>` : ''}
    <ul class="plain">
      ${Object.entries(responses).map(([status, { description }]) => html`<li><strong>${status}</strong> ${description}</li>`)}
    </ul>
  </details>`
}

function fieldsOf({ requestBody }: Operation, schemas: Schemas): string[] {
  const sent = requestBody?.content['application/json'].schema
  const found = sent?.$ref ? schemas[sent.$ref.split('/').at(-1) ?? ''] : sent
  return Object.keys(found?.properties ?? {}).map((name) => inWords(name, found?.required.includes(name)))
}

function inWords(name: string, required = false): string {
  return required ? `${name} (required)` : name
}
