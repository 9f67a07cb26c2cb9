import 'server-only'

/** `undefined` for what is not JSON: servers answer HTML too. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
