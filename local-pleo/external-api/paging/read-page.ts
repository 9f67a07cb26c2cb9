import type { Queryable } from '../../database/queryable.ts'
import type { Settings } from '../../settings.ts'
import { ApiError } from '../api-error.ts'
import { type CursorValue, readCursor, writeCursor } from './cursor.ts'
import { beyond, type OrderTerm, orderBy, orderOf, type Sortable } from './order.ts'
import type { CursorPageInfo, PageQuery } from './page-schema.ts'

type Listing = {
  from: string
  where: string
  values: unknown[]
  select: string
  sortable: Sortable
  /** The unique column that breaks ties; named when several tables are joined. */
  position?: string
  defaultLimit?: number
}

/**
 * Keyset paging: a cursor holds the place of a row in the order, not a row number, so rows that are inserted between
 * two pages move nothing.
 */
export async function readPage<Row>(
  db: Queryable,
  settings: Settings,
  listing: Listing,
  query: PageQuery,
  url: string,
): Promise<{ data: Row[]; pagination: CursorPageInfo }> {
  if ([query.before, query.after, query.offset].filter((value) => value !== undefined).length > 1) {
    throw new ApiError(400, 'INVALID_PAGINATION', 'before, after and offset exclude each other.')
  }
  const limit = query.limit ?? listing.defaultLimit ?? settings.defaultLimit
  if (limit > settings.maxLimit)
    throw new ApiError(400, 'INVALID_PAGINATION', `limit may be at most ${settings.maxLimit}.`)
  const terms = orderOf(listing.sortable, query, listing.position ?? 'position')
  const order = terms.map((term) => `${term.sql}${term.descending ? '-' : '+'}`).join()
  const backwards = query.before !== undefined
  const cursor = query.before ?? query.after
  const at = cursor === undefined ? null : readCursor(order, cursor)
  const rows = await fetchRows(db, listing, terms, {
    at,
    backwards,
    limit: limit + 1,
    offset: query.offset ?? 0,
  })
  const shown = rows.slice(0, limit)
  if (backwards) shown.reverse()
  const total = await db.query<{ n: number }>(
    `select count(*) as n from ${listing.from} where ${listing.where}`,
    listing.values,
  )
  const first = shown[0]
  const last = shown.at(-1)
  const more = rows.length > limit
  const other =
    first && last
      ? await exists(db, listing, terms, { at: backwards ? last.place : first.place, backwards: !backwards })
      : at !== null
  return {
    data: shown.map((row) => row.item as Row),
    pagination: {
      hasNextPage: backwards ? other : more,
      hasPreviousPage: backwards ? more : other,
      ...(first && { startCursor: writeCursor(order, first.place) }),
      ...(last && { endCursor: writeCursor(order, last.place) }),
      total: total.rows[0]?.n ?? 0,
      currentRequestPagination: echo(query, limit, url),
    },
  }
}

type Place = { item: unknown; place: CursorValue[] }
type Range = { at: CursorValue[] | null; backwards: boolean; limit: number; offset: number }

async function fetchRows(
  db: Queryable,
  listing: Listing,
  terms: OrderTerm[],
  range: Range,
): Promise<Place[]> {
  const values = [...listing.values, ...(range.at ?? [])]
  const from = range.at ? `and ${beyond(terms, range.backwards, listing.values.length + 1)}` : ''
  const place = terms.map((term) => (term.cast === 'timestamptz' ? `${term.sql}::text` : term.sql)).join(', ')
  const { rows } = await db.query<Place>(
    `select ${listing.select} as item, json_build_array(${place}) as place from ${listing.from}
     where ${listing.where} ${from} order by ${orderBy(terms, range.backwards)} limit ${range.limit} offset ${range.offset}`,
    values,
  )
  return rows
}

async function exists(
  db: Queryable,
  listing: Listing,
  terms: OrderTerm[],
  range: Pick<Range, 'at' | 'backwards'>,
) {
  return (await fetchRows(db, listing, terms, { ...range, limit: 1, offset: 0 })).length > 0
}

function echo(query: PageQuery, limit: number, url: string): CursorPageInfo['currentRequestPagination'] {
  const parameters: Record<string, string[]> = {}
  for (const [name, value] of new URL(url).searchParams)
    parameters[name] = [...(parameters[name] ?? []), value]
  return {
    parameters,
    limit,
    ...(query.after !== undefined && { after: query.after }),
    ...(query.before !== undefined && { before: query.before }),
    ...(query.offset !== undefined && { offset: query.offset }),
    sortingKeys: query.sorting_keys ?? [],
    sortingOrder: query.sorting_order ?? [],
  }
}
