import 'server-only'
import { randomUUID } from 'node:crypto'
import { open, sameText, seal } from '@/lib/crypto'
import type { Tx } from '@/lib/db'
import type { Environment } from '@/lib/environments'
import type { ReceivedTokens } from '@/lib/oauth/server'
import { type GrantOwner, grantPlace } from '@/lib/tokens/places'

export type GrantToStore = {
  connectionId: string
  environment: Environment
  oauthClientId: string
  tokens: ReceivedTokens
  /** When the tokens were asked for: their life is counted from there. */
  obtainedAt: Date
}

/**
 * Stores both tokens and the expiry in one write, in place of the connection's earlier grant if there is one: then the
 * generation grows, and a refresh of the old pair that is under way finds that it came too late. Both are read back and
 * opened before the transaction can commit. The caller writes the fact and the audit entry. The connection and the client
 * have to be of one integration and of this environment.
 */
export async function storeGrant(tx: Tx, grant: GrantToStore): Promise<{ generation: number }> {
  const [earlier] = await tx.$queryRaw<{ id: string; generation: number }[]>`
    SELECT id, generation FROM "Grant" WHERE "connectionId" = ${grant.connectionId}::uuid FOR NO KEY UPDATE`
  const id = earlier?.id ?? randomUUID()
  const generation = (earlier?.generation ?? 0) + 1
  const owner = { id, ...(await ownerOf(tx, grant)) }
  const values = {
    environment: grant.environment,
    oauthClientId: grant.oauthClientId,
    generation,
    ...sealedPair(owner, grant.tokens),
    accessExpiresAt: expiryOf(grant.tokens, grant.obtainedAt),
    obtainedAt: grant.obtainedAt,
  }
  if (earlier) {
    await tx.grant.update({ where: { id }, data: values })
    await tx.grantLease.deleteMany({ where: { grantId: id } })
  } else {
    await tx.grant.create({ data: { id, connectionId: grant.connectionId, ...values } })
  }
  await readBack(tx, owner, grant.tokens)
  return { generation }
}

async function ownerOf(
  tx: Tx,
  { connectionId, environment, oauthClientId }: GrantToStore,
): Promise<Omit<GrantOwner, 'id'>> {
  const [found] = await tx.$queryRaw<{ integrationId: string; clientId: string }[]>`
    SELECT c."integrationId", o."clientId" FROM "Connection" c
    JOIN "OAuthClient" o ON o."integrationId" = c."integrationId" AND o.environment = c.environment
    WHERE c.id = ${connectionId}::uuid AND c.environment = ${environment}::"Environment" AND o.id = ${oauthClientId}::uuid`
  if (!found) throw new Error('The connection and the client are not of one integration and environment')
  return { connectionId, environment, ...found }
}

export function sealedPair(owner: GrantOwner, tokens: ReceivedTokens) {
  return {
    accessTokenSealed: seal(tokens.accessToken, grantPlace(owner, 'accessTokenSealed')),
    refreshTokenSealed: seal(tokens.refreshToken, grantPlace(owner, 'refreshTokenSealed')),
  }
}

export function expiryOf(tokens: ReceivedTokens, obtainedAt: Date): Date {
  return new Date(obtainedAt.getTime() + tokens.expiresIn * 1000)
}

async function readBack(tx: Tx, owner: GrantOwner, tokens: ReceivedTokens): Promise<void> {
  const row = await tx.grant.findUniqueOrThrow({ where: { id: owner.id } })
  const access = open(row.accessTokenSealed, grantPlace(owner, 'accessTokenSealed'))
  const refresh = open(row.refreshTokenSealed, grantPlace(owner, 'refreshTokenSealed'))
  if (!sameText(access, tokens.accessToken) || !sameText(refresh, tokens.refreshToken))
    throw new Error('The stored tokens are not the ones that were received')
}
