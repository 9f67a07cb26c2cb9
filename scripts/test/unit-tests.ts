import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ROOT } from '../root'
import { runTool } from './run-tool'
import type { Tally } from './tally'

const Assertion = z.object({ status: z.string(), title: z.string(), ancestorTitles: z.array(z.string()) })

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(Assertion) }),
  ),
})

export type UnitReport = z.infer<typeof Report>
export type UnitTest = z.infer<typeof Assertion>

/** Vitest over everything that lies beside the code, or over what its own `words` leave of that. */
export async function unitTests(tally: Tally, words: string[] = []): Promise<UnitReport | undefined> {
  const report = path.join(ROOT, '.data-test', 'vitest.json')
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...words]
  const ended = await runTool('vitest', args, { show: true }).then(
    () => undefined,
    (error: Error) => error.message,
  )
  const name = 'unit and integration tests'
  if (!existsSync(report)) {
    tally.fail(name, ended ?? 'Vitest wrote no report.')
    return undefined
  }
  const told = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
  const counts = count(told)
  // An error outside every test fails the run without a failed test.
  if (ended && !counts.failed) counts.failed = 1
  tally.add(name, counts)
  return told
}

/** A file that could not be loaded has no failed test, and is one. */
function count(report: UnitReport) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}
