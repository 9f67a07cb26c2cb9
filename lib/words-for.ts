/**
 * The words that a table has for what a request names, and for nothing else: `constructor` is a name of the prototype. Of
 * a name that was given more than once the first counts.
 */
export function wordsFor(
  table: Record<string, string>,
  named: string | string[] | null | undefined,
): string | undefined {
  const name = [named].flat()[0]
  return name && Object.hasOwn(table, name) ? table[name] : undefined
}
