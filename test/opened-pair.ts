/** The tokens that are stored for a connection, opened. For tests that compare them with what a server gave. */
export async function openedPair(
  connectionId: string,
): Promise<{ accessToken: string; refreshToken: string }> {
  const { open } = await import('@/lib/crypto')
  const { db } = await import('@/lib/db')
  const { grantPlace } = await import('@/lib/tokens/places')
  const row = await db().grant.findUniqueOrThrow({
    where: { connectionId },
    include: { connection: true, oauthClient: true },
  })
  const { integrationId } = row.connection
  const owner = { ...row, integrationId, clientId: row.oauthClient.clientId }
  return {
    accessToken: open(row.accessTokenSealed, grantPlace(owner, 'accessTokenSealed')),
    refreshToken: open(row.refreshTokenSealed, grantPlace(owner, 'refreshTokenSealed')),
  }
}
