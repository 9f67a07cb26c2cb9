import 'server-only'
import { randomUUID } from 'node:crypto'
import { open, sameText, seal } from '@/lib/crypto'
import type { Tx } from '@/lib/db'
import type { Environment } from '@/lib/environments'
import type { ReceivedTokens } from '@/lib/oauth/server'
import { grantPlace } from '@/lib/tokens/places'

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
 * opened before the transaction can commit. The caller writes the fact and the audit entry.
 */
export async function storeGrant(tx: Tx, grant: GrantToStore): Promise<{ generation: number }> {
  const [earlier] = await tx.$queryRaw<{ id: string; generation: number }[]>`
    SELECT id, generation FROM "Grant" WHERE "connectionId" = ${grant.connectionId}::uuid FOR NO KEY UPDATE`
  const id = earlier?.id ?? randomUUID()
  const generation = (earlier?.generation ?? 0) + 1
  const values = {
    environment: grant.environment,
    oauthClientId: grant.oauthClientId,
    generation,
    ...sealedPair(id, grant.environment, grant.tokens),
    accessExpiresAt: expiryOf(grant.tokens, grant.obtainedAt),
    obtainedAt: grant.obtainedAt,
  }
  if (earlier) {
    await tx.grant.update({ where: { id }, data: values })
    await tx.grantLease.deleteMany({ where: { grantId: id } })
  } else {
    await tx.grant.create({ data: { id, connectionId: grant.connectionId, ...values } })
  }
  await readBack(tx, id, grant)
  return { generation }
}

export function sealedPair(grantId: string, environment: Environment, tokens: ReceivedTokens) {
  return {
    accessTokenSealed: seal(tokens.accessToken, grantPlace(grantId, 'accessTokenSealed', environment)),
    refreshTokenSealed: seal(tokens.refreshToken, grantPlace(grantId, 'refreshTokenSealed', environment)),
  }
}

export function expiryOf(tokens: ReceivedTokens, obtainedAt: Date): Date {
  return new Date(obtainedAt.getTime() + tokens.expiresIn * 1000)
}

async function readBack(tx: Tx, id: string, { tokens, environment }: GrantToStore): Promise<void> {
  const row = await tx.grant.findUniqueOrThrow({ where: { id } })
  const access = open(row.accessTokenSealed, grantPlace(id, 'accessTokenSealed', environment))
  const refresh = open(row.refreshTokenSealed, grantPlace(id, 'refreshTokenSealed', environment))
  if (!sameText(access, tokens.accessToken) || !sameText(refresh, tokens.refreshToken))
    throw new Error('The stored tokens are not the ones that were received')
}
