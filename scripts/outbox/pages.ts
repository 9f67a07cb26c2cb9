import type { Message } from './store'

const STYLE = `
  :root { color-scheme: light dark }
  body { font: 14px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
  h1 { font-size: 1.125rem; font-weight: 600 }
  ul { list-style: none; padding: 0 }
  li { border-top: 1px solid #8884; padding: .5rem 0; display: grid; gap: .125rem }
  small { opacity: .75 }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #8884; border-radius: 4px; padding: 1rem }
`

export function listPage(messages: Message[]): string {
  const rows = messages.map(
    (message) =>
      `<li><a href="/messages/${message.id}">${escapeHtml(message.subject)}</a><small>to ${escapeHtml(message.to.join(', '))} · ${escapeHtml(message.at)}</small></li>`,
  )
  const list = rows.length ? `<ul>${rows.join('')}</ul>` : '<p>No mail yet.</p>'
  return page('Outbox', `<p>Mails of the embedded default. Nothing here was sent to anybody.</p>${list}`)
}

export function messagePage(message: Message): string {
  const about = `<p><small>from ${escapeHtml(message.from)} to ${escapeHtml(message.to.join(', '))} · ${escapeHtml(message.at)}</small></p>`
  return page(
    message.subject,
    `${about}<pre>${withLinks(message.text)}</pre><p><a href="/">All mails</a></p>`,
  )
}

function page(title: string, body: string): string {
  const safe = escapeHtml(title)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe}</title><style>${STYLE}</style><h1>${safe}</h1>${body}</html>`
}

function withLinks(text: string): string {
  return escapeHtml(text).replace(
    /https?:\/\/[^\s<]+/g,
    (url) => `<a href="${url}" rel="noreferrer">${url}</a>`,
  )
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
