/**
 * The address of a page that says what was just done: `said` names words of a table of that page's own, which it looks up
 * with `wordsFor`. A fragment stays at the end.
 */
export function saying(path: string, said: string): string {
  const [page, fragment] = path.split('#')
  return `${page}?said=${said}${fragment ? `#${fragment}` : ''}`
}
