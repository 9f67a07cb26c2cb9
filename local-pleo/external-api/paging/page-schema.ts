import { z } from '@hono/zod-openapi'
import { repeated } from '../schema.ts'

const sortingOrders = [
  'ASC',
  'ASC_NULLS_FIRST',
  'ASC_NULLS_LAST',
  'DESC',
  'DESC_NULLS_FIRST',
  'DESC_NULLS_LAST',
] as const

const cursor = z.string().regex(/^[A-Z2-7=~]+$/)

export function pageQuery(sortable: readonly [string, ...string[]]) {
  return {
    before: cursor.optional(),
    after: cursor.optional(),
    offset: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(0).optional(),
    sorting_keys: repeated(z.enum(sortable)),
    sorting_order: repeated(z.enum(sortingOrders)),
  }
}

export type PageQuery = {
  before?: string | undefined
  after?: string | undefined
  offset?: number | undefined
  limit?: number | undefined
  sorting_keys?: string[] | undefined
  sorting_order?: (typeof sortingOrders)[number][] | undefined
}

const cursorPageInfo = z
  .object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string().optional(),
    endCursor: z.string().optional(),
    total: z.number().int().optional(),
    currentRequestPagination: z.object({
      parameters: z.record(z.string(), z.array(z.string())),
      after: z.string().optional(),
      before: z.string().optional(),
      limit: z.number().int().optional(),
      offset: z.number().int().optional(),
      sortingKeys: z.array(z.string()).optional(),
      sortingOrder: z.array(z.string()).optional(),
    }),
  })
  .openapi('CursorPageInfo')

export type CursorPageInfo = z.infer<typeof cursorPageInfo>

export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ data: z.array(item), pagination: cursorPageInfo })
}
