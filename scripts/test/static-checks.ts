import { difference } from '../migrations/difference'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import { checkTypes } from './check-types'
import { runTool } from './run-tool'
import type { Tally } from './tally'

export async function staticChecks(tally: Tally): Promise<void> {
  await tally.check('format and lint', () =>
    runTool('biome', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
  )
  await tally.check('types', checkTypes)
  await tally.check('nothing is unused', () =>
    runTool('knip', ['node_modules/knip/bin/knip.js', '--no-progress']),
  )
  await tally.check('schema and migrations agree', async () => {
    const sql = await difference(ROOT)
    if (sql)
      throw new StopReason(`schema.prisma has what no migration makes: npm run migration -- <name>\n${sql}`)
  })
}
