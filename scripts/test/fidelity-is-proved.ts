import path from 'node:path'
import { rows } from '../../local-pleo/fidelity/document'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import type { UnitReport } from './unit-tests'

/** What docs/local-pleo-fidelity.md calls tested is what a test of this run has just shown. */
export function fidelityIsProved({ testResults }: UnitReport): void {
  const passed = new Map(
    testResults.map((file) => [
      path.relative(path.join(ROOT, 'local-pleo'), file.name).split(path.sep).join('/'),
      file.assertionResults.filter(({ status }) => status === 'passed').map(({ title }) => title),
    ]),
  )
  const named = new Set(rows.flatMap((row) => row.tested ?? []))
  const unproved = [...named].filter((name) => {
    const [file = '', ...title] = name.split(': ')
    // A row names the beginning of a title, as it is written: what stands for a value differs from case to case.
    const [beginning = ''] = title.join(': ').split('%')
    return !passed.get(file)?.some((one) => one.startsWith(beginning))
  })
  if (unproved.length)
    throw new StopReason(`Rows of the fidelity page name tests that did not pass:\n${unproved.join('\n')}`)
}
