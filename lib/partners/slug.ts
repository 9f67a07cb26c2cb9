import { randomBytes } from 'node:crypto'

/** "Acme Books Ltd." -> "acme-books-ltd", with a short random end when `taken`. */
export function slugOf(name: string, taken = false): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  const base = plain || 'partner'
  return taken || !plain ? `${base}-${randomBytes(3).toString('hex')}` : base
}
