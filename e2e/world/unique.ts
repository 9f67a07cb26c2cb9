import { randomInt } from 'node:crypto'

/** A name that no other test and no earlier run has used on this instance. */
export function unique(name: string): string {
  return `${name} ${Date.now().toString(36)}${randomInt(36 ** 3).toString(36)}`
}
