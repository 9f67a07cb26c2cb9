const magic: [mimeType: string, start: string][] = [
  ['application/pdf', '%PDF-'],
  ['image/png', '\u0089PNG'],
  ['image/jpeg', '\u00ff\u00d8\u00ff'],
  ['image/gif', 'GIF8'],
  ['application/postscript', '%!PS'],
  ['application/xml', '<?xml'],
]

/** By what the bytes are, not by what the sender says. */
export function detectMimeType(content: Buffer): string {
  const start = content.subarray(0, 8).toString('latin1')
  return magic.find(([, signature]) => start.startsWith(signature))?.[0] ?? 'unknown'
}
