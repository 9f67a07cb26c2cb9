import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import { checkTypes } from './check-types'
import { lint } from './static-checks'
import type { Tally } from './tally'
import { unitTests } from './unit-tests'

/** For the inner loop: lint of the files that differ from a commit, types, and the unit tests that reach those files. */
export async function changedChecks(tally: Tally, since: string): Promise<void> {
  const files = changedSince(since)
  await Promise.all([
    files.length &&
      tally.check('format and lint of what changed', () =>
        // Some of them are of no concern to the linter.
        lint(['--no-errors-on-unmatched', '--files-ignore-unknown=true', ...files]),
      ),
    tally.check('types', checkTypes),
  ])
  await unitTests(tally, [`--changed=${since}`, '--passWithNoTests'])
}

function changedSince(commit: string): string[] {
  const names = [
    ...git('diff', '--name-only', '-z', '--relative', commit, '--'),
    ...git('ls-files', '-z', '--others', '--exclude-standard'),
  ]
  return names.filter((name) => existsSync(path.join(ROOT, name)))
}

function git(...words: string[]): string[] {
  const { status, stdout, stderr } = spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new StopReason(`git ${words[0]} failed: ${stderr}`)
  return stdout.split('\0').filter(Boolean)
}
