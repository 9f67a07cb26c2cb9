import type { Realm } from '../../world.ts'
import { ApiError } from '../api-error.ts'

/** docs/pleo 6.8: matching is by code, so a code stands once in its place. */
export async function codeIsFree(
  realm: Realm,
  place: {
    table: 'tag_groups' | 'tags' | 'tag_dimensions'
    column: 'company_id' | 'group_id'
    within: string
  },
  code: string,
  exceptId: string | null,
): Promise<void> {
  const { rowCount } = await realm.pool.query(
    `select 1 from ${place.table} where environment = $1 and ${place.column} = $2 and code = $3 and ($4::uuid is null or id <> $4)`,
    [realm.environment, place.within, code, exceptId],
  )
  if (rowCount !== 0) throw new ApiError(409, 'CODE_ALREADY_EXISTS', 'This code is taken.')
}
