/** The tokens that are stored for a connection, opened. For tests that compare them with what a server gave. */
export async function openedPair(
  connectionId: string,
): Promise<{ accessToken: string; refreshToken: string }> {
  const { open } = await import('@/lib/crypto')
  const { db } = await import('@/lib/db')
  const row = await db().grant.findUniqueOrThrow({ where: { connectionId } })
  const place = { table: 'Grant', row: row.id, environment: row.environment }
  return {
    accessToken: open(row.accessTokenSealed, { ...place, column: 'accessTokenSealed' }),
    refreshToken: open(row.refreshTokenSealed, { ...place, column: 'refreshTokenSealed' }),
  }
}
