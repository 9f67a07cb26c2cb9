import { isId } from '@/lib/text'

/** What a query needs to give one page and to know whether another follows. */
export type KeysetQuery = {
  orderBy: [{ at: 'desc' }, { id: 'desc' }]
  cursor?: { id: string }
  skip?: 1
  take: number
}

/**
 * A page of rows by their time, newest first. `before` is the id of the last row seen, whatever an address may say it is;
 * `next` is the `before` of the following page. However far back, a page costs the same.
 */
export async function keysetPage<Row extends { id: string }>(
  { before, size }: { before?: string | undefined; size: number },
  find: (query: KeysetQuery) => Promise<Row[]>,
): Promise<{ rows: Row[]; next: string | null }> {
  const found = await find({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    ...(isId(before) ? { cursor: { id: before }, skip: 1 } : {}),
    take: size + 1,
  })
  const rows = found.slice(0, size)
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null }
}
