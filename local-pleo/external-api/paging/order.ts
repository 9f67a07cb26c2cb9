import { ApiError } from '../api-error.ts'
import type { PageQuery } from './page-schema.ts'

/** One SQL expression to sort by; nulls are an expression of their own, so that a cursor can stand on them. */
export type OrderTerm = { sql: string; cast: string; descending: boolean }

export type Sortable = Record<string, { column: string; cast: string; nullable?: boolean }>

/** The unique `position` comes last: with it every row has exactly one place, also among equals. */
export function orderOf(sortable: Sortable, query: PageQuery, position: string): OrderTerm[] {
  const keys = query.sorting_keys ?? []
  const orders = query.sorting_order ?? []
  if (orders.length > 0 && orders.length !== keys.length) {
    throw new ApiError(400, 'INVALID_SORTING', 'sorting_keys and sorting_order must have the same length.')
  }
  const terms = keys.flatMap((key, index) => {
    const field = sortable[key]
    const order = orders[index] ?? 'ASC'
    const descending = order.startsWith('DESC')
    if (!field) return []
    const value = { sql: field.column, cast: field.cast, descending }
    if (!field.nullable) return [value]
    // PostgreSQL's own default: nulls are larger than everything else.
    const nullsFirst = order.endsWith('NULLS_FIRST') || (order === 'DESC' && !order.endsWith('NULLS_LAST'))
    return [{ sql: `(${field.column} is null)::int`, cast: 'int', descending: nullsFirst }, value]
  })
  return [...terms, { sql: position, cast: 'bigint', descending: false }]
}

/** Rows strictly beyond a cursor: equal in the first n terms and beyond in the next. */
export function beyond(terms: OrderTerm[], backwards: boolean, firstParameter: number): string {
  const alternatives = terms.map((term, index) => {
    const equal = terms
      .slice(0, index)
      .map((t, i) => `${t.sql} is not distinct from $${firstParameter + i}::${t.cast}`)
    const sign = term.descending === backwards ? '>' : '<'
    return [...equal, `${term.sql} ${sign} $${firstParameter + index}::${term.cast}`].join(' and ')
  })
  return `(${alternatives.map((alternative) => `(${alternative})`).join(' or ')})`
}

export function orderBy(terms: OrderTerm[], backwards: boolean): string {
  return terms.map((term) => `${term.sql} ${term.descending === backwards ? 'asc' : 'desc'}`).join(', ')
}
