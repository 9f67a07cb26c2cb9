import { expect } from '@playwright/test'
import type { Role } from './people'
import { running } from './running'

export type Mail = { id: string; at: string; to: string[]; subject: string; text: string }

/** Every mail to this address, the newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(running().outbox.messages)
  return ((await answer.json()) as Mail[]).filter(({ to }) => to.includes(address))
}

/** For `lock`: of two tests that wait for mail to one person at the same time, each could take the other's. */
export function mailTo(role: Role): { lock: string } {
  return { lock: `mail to the ${role}` }
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
