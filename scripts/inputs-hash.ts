import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A hash over files and folders (every file in them, tests aside): the same as long as nothing in them changed. */
export function inputsHash(root: string, names: string[]): string {
  const hash = createHash('sha256')
  hash.update(process.version)
  for (const file of names.flatMap((name) => filesIn(root, name))) {
    hash.update(`${file}\0`)
    hash.update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function filesIn(root: string, name: string): string[] {
  const full = path.join(root, name)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [name]
  return readdirSync(full)
    .sort()
    .filter((each) => !/\.test\.tsx?$/.test(each))
    .flatMap((each) => filesIn(root, path.join(name, each)))
}
