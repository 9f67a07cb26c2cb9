import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import type { UnitReport, UnitTest } from './unit-tests'

/** What docs/local-pleo-fidelity.md calls tested is what a test of this run has just shown. */
export function fidelityIsProved({ testResults }: UnitReport): void {
  const passed = new Map(
    testResults.map((file) => [
      path.relative(path.join(ROOT, 'local-pleo'), file.name).split(path.sep).join('/'),
      file.assertionResults.filter(({ status }) => status === 'passed').flatMap(namesOf),
    ]),
  )
  const unproved = [...namedOnThePage()].filter((name) => {
    const [file = '', ...title] = name.split(': ')
    // A row names the beginning of a title, as it is written: what stands for a value differs from case to case.
    const [beginning = ''] = title.join(': ').split('%')
    return !passed.get(file)?.some((one) => one.startsWith(beginning))
  })
  if (unproved.length)
    throw new StopReason(`Rows of the fidelity page name tests that did not pass:\n${unproved.join('\n')}`)
}

/** A row names a test, or a group of them. */
function namesOf({ title, ancestorTitles }: UnitTest): string[] {
  return [title, ...ancestorTitles]
}

/** `file.test.ts: title` in backticks, which Local Pleo's own tests keep as its rows say it. */
function namedOnThePage(): Set<string> {
  const page = readFileSync(path.join(ROOT, 'docs', 'local-pleo-fidelity.md'), 'utf8')
  const named = new Set([...page.matchAll(/`([^`]+\.test\.ts: [^`]+)`/g)].flatMap(([, name]) => name ?? []))
  if (!named.size) throw new StopReason('The fidelity page names no test.')
  return named
}
