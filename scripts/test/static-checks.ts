import { difference } from '../migrations/difference'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import { checkTypes } from './check-types'
import { runTool } from './run-tool'
import type { Tally } from './tally'

/** Side by side: each of them leaves a processor idle for most of its time. */
export async function staticChecks(tally: Tally): Promise<void> {
  await Promise.all([
    tally.check('format and lint', () => lint(['.'])),
    tally.check('types', checkTypes),
    tally.check('nothing is unused', () =>
      runTool('knip', ['node_modules/knip/bin/knip.js', '--no-progress']),
    ),
    tally.check('schema and migrations agree', async () => {
      const sql = await difference(ROOT)
      if (sql)
        throw new StopReason(`schema.prisma has what no migration makes: npm run migration -- <name>\n${sql}`)
    }),
  ])
}

export async function lint(words: string[]): Promise<void> {
  await runTool('biome', ['node_modules/@biomejs/biome/bin/biome', 'check', ...words])
}
