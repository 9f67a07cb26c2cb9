/** A timestamp as ISO 8601 in UTC with `Z`, made by the database so that it can stand inside JSON. */
export function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
