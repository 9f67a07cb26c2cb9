import { randomUUID } from 'node:crypto'

type Client = { query(text: string, values: unknown[]): Promise<unknown> }

/**
 * The rows that a grant of Staging hangs from, in the words of any schema since the first: nothing in them is a real
 * secret. `storedBy` is who stored the client: by default a user of their own.
 */
export async function insertGrantRows(client: Client, storedBy?: string) {
  const ids = {
    user: randomUUID(),
    partner: randomUUID(),
    integration: randomUUID(),
    client: randomUUID(),
    connection: randomUUID(),
    grant: randomUUID(),
  }
  await client.query(`INSERT INTO "User" (id, email) VALUES ($1, $2)`, [ids.user, `${ids.user}@acme.example`])
  await client.query(`INSERT INTO "Partner" (id, slug, name) VALUES ($1, gen_random_uuid()::text, 'Acme')`, [
    ids.partner,
  ])
  await client.query(
    `INSERT INTO "Integration" (id, "partnerId", slug, name, "multiCustomer", "builtByPartner", "updatedAt")
     VALUES ($1, $2, gen_random_uuid()::text, 'Books', true, true, now())`,
    [ids.integration, ids.partner],
  )
  await client.query(
    `INSERT INTO "OAuthClient" (id, "integrationId", environment, "clientId", "secretSealed", "secretFingerprint", "storedById", "updatedAt")
     VALUES ($1, $2, 'staging', 'c', 's', 'f', $3, now())`,
    [ids.client, ids.integration, storedBy ?? ids.user],
  )
  await client.query(
    `INSERT INTO "Connection" (id, "integrationId", environment, "customerReference", label, "subjectUrn", "companyId", "connectedAt")
     VALUES ($1, $2, 'staging', 'c', 'C', gen_random_uuid()::text, 'c', now())`,
    [ids.connection, ids.integration],
  )
  await client.query(
    `INSERT INTO "Grant" (id, "connectionId", environment, "oauthClientId", generation, "accessTokenSealed", "refreshTokenSealed", "accessExpiresAt", "obtainedAt", "updatedAt")
     VALUES ($1, $2, 'staging', $3, 5, 'a', 'r', now(), now(), now())`,
    [ids.grant, ids.connection, ids.client],
  )
  return ids
}
