import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from '../root'
import { runTool } from './run-tool'
import type { Tally } from './tally'

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/** Vitest over everything that lies beside the code. */
export async function unitTests(tally: Tally): Promise<void> {
  const report = path.join(ROOT, '.data-test', 'vitest.json')
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ended = await runTool('vitest', ['node_modules/vitest/vitest.mjs', ...words], { show: true }).then(
    () => undefined,
    (error: Error) => error.message,
  )
  if (!existsSync(report)) return tally.fail('unit and integration tests', ended ?? 'Vitest wrote no report.')
  const counts = count(Report.parse(JSON.parse(readFileSync(report, 'utf8'))))
  // An error outside every test fails the run without a failed test.
  if (ended && !counts.failed) counts.failed = 1
  tally.add('unit and integration tests', counts)
}

/** A file that could not be loaded has no failed test, and is one. */
function count(report: z.infer<typeof Report>) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}
