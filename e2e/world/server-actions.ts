import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Page, test } from '@playwright/test'
import { running } from './running'

export type ServerAction = { id: string; name: string; file: string; page: string }

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

/** Every server action that the build under test answers to: each is a public endpoint, whatever page shows it. */
export function serverActions(): ServerAction[] {
  const file = path.join(running().build, 'server', 'server-reference-manifest.json')
  if (!existsSync(file)) throw new Error(`There is no production build at ${path.dirname(file)} to read.`)
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const page = Object.keys(workers)[0] ?? ''
    return {
      id,
      name: exportedName,
      file: filename,
      page: page.replace(/^app/, '').replace(/\/page$/, '') || '/',
    }
  })
}

/** Posts to an action as any program can: no page, no button, the fields of the sender's choice. */
export async function postAction(
  page: Page,
  address: string,
  action: ServerAction,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<string> {
  const { origin } = new URL(test.info().project.use.baseURL ?? running().dashboard.url)
  // React's form of the two arguments (previous state, form data): the form's fields go before what refers to them.
  const sent = new FormData()
  for (const [name, value] of Object.entries(fields)) sent.append(`_1_${name}`, value)
  sent.append('0', '[{"status":"idle"},"$K1"]')
  const answer = await page.request.post(address, {
    headers: { 'next-action': action.id, accept: 'text/x-component', origin, ...headers },
    multipart: sent,
    maxRedirects: 0,
  })
  return await answer.text()
}

/** The stable code of a refusal, or null when the action was not refused. */
export function refusal(answer: string): string | null {
  return /"status":"failed","code":"(\w+)"/.exec(answer)?.[1] ?? null
}
