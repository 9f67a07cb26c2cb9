import { spawnSync } from 'node:child_process'
import { cpSync, linkSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'

/**
 * A second tree of the repository without some of its files. Its dependencies are hard links: real files to every tool
 * (Turbopack follows no symbolic link out of its root), at hardly any time or space.
 */
export function linkedCopy(root: string, to: string, without: string[]): void {
  rmSync(to, { recursive: true, force: true })
  for (const file of filesOf(root)) {
    if (without.includes(file)) continue
    // Copied: the build writes into some of them.
    cpSync(path.join(root, file), path.join(to, file))
  }
  cpSync(path.join(root, 'generated'), path.join(to, 'generated'), { recursive: true })
  linkTree(path.join(root, 'node_modules'), path.join(to, 'node_modules'))
}

function filesOf(root: string): string[] {
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']
  const { status, stdout, stderr } = spawnSync('git', words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (status !== 0) throw new Error(`git ls-files failed: ${stderr}`)
  const listed = stdout.split('\0').filter(Boolean)
  const gone = new Set(
    spawnSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' }).stdout.split('\0'),
  )
  return listed.filter((file) => !gone.has(file))
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkSync(source, target)
  }
}
