import { expect } from '@playwright/test'
import { running } from './running'

export type Mail = { id: string; at: string; to: string[]; subject: string; text: string }

/** Every mail to this address, the newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(running().outbox.messages)
  return ((await answer.json()) as Mail[]).filter(({ to }) => to.includes(address))
}

/** Does something that sends a mail to this address, and gives the link in that mail. */
export async function linkMailedTo(address: string, bySending: () => Promise<unknown>): Promise<string> {
  const before = new Set((await mailsTo(address)).map(({ id }) => id))
  await bySending()
  let text = ''
  await expect
    .poll(
      async () => {
        text = (await mailsTo(address)).find(({ id }) => !before.has(id))?.text ?? ''
        return text
      },
      { message: `a mail to ${address}` },
    )
    .not.toBe('')
  return /^https?:\S+$/m.exec(text)?.[0] ?? ''
}
