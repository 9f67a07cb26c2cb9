import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

type Page = { title: string; where: string; body: Markup; wide?: boolean }

/** The bar on top says what this is: nobody shall take a stand-in for Pleo itself. */
export function page({ title, where, body, wide }: Page): Markup {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${where}</title>
        <link rel="stylesheet" href="/local-pleo.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header class="where">
          <span><strong>Local Pleo</strong> · ${where}</span><span>A stand-in with fictional data</span>
        </header>
        <main class="${wide ? 'wide' : ''}">${body}</main>
      </body>
    </html>`
}
