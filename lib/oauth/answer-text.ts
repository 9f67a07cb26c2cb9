import 'server-only'

/** The body as text: by its byte order mark, else by the charset that the server names, else UTF-8. The mark is left out. */
export async function answerText(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const named = /charset\s*=\s*"?([\w.:-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1]
  return decoderFor(markOf(bytes) ?? named ?? 'utf-8').decode(bytes)
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb ? 'utf-8' : null
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}
