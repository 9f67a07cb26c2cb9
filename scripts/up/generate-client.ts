import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startChild } from '../child'
import { inputsHash } from '../inputs-hash'
import { StopReason } from '../stop-reason'

/** `prisma generate`, when the schema or Prisma changed since the last time. Answers whether it ran. */
export async function generateClient(root: string): Promise<boolean> {
  const stamp = path.join(root, 'generated', 'prisma-inputs')
  const inputs = inputsHash(root, ['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  const client = path.join(root, 'generated', 'prisma', 'client.ts')
  if (existsSync(client) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return false
  const child = startChild('prisma generate', {
    cwd: root,
    args: ['node_modules/prisma/build/index.js', 'generate'],
    env: { ...process.env, CHECKPOINT_DISABLE: '1' },
  })
  const ended = await child.ended
  if (ended !== 'it ended with code 0') {
    throw new StopReason(`prisma generate failed (${ended}): ${child.lastWords()}`)
  }
  writeFileSync(stamp, inputs)
  return true
}
