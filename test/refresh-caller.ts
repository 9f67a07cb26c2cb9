import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { closeDb } from '@/lib/db'
import { accessToken } from '@/lib/tokens/access-token'

/**
 * A process with many callers, for tests of what happens across processes. Reads lines `<connection> <stale generation>
 * <callers>` and answers each with one line: what every caller got.
 */
const lines = createInterface({ input: process.stdin })
process.stdout.write('ready\n')
for await (const line of lines) {
  const [connectionId = '', stale, callers] = line.split(' ')
  const asked = Array.from({ length: Number(callers) }, () =>
    accessToken(connectionId, { staleGeneration: Number(stale) }).then(
      ({ token, generation }) => ({
        token: createHash('sha256').update(token).digest('hex'),
        generation,
        error: null,
      }),
      (error: { code?: string }) => ({ token: null, generation: null, error: String(error.code ?? error) }),
    ),
  )
  process.stdout.write(`answer ${JSON.stringify(await Promise.all(asked))}\n`)
}
await closeDb()
