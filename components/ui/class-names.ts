/** Joins what is there; variants choose between classes, they never override one another. */
export function classNames(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
