import type { Queryable } from '../database/queryable.ts'
import type { EnvironmentName } from '../environment.ts'
import { type Client, clientColumns } from './client.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function findClient(
  db: Queryable,
  environment: EnvironmentName,
  id: string,
): Promise<Client | null> {
  if (!uuid.test(id)) return null
  const { rows } = await db.query<Client>(
    `select ${clientColumns} from clients where environment = $1 and id = $2`,
    [environment, id],
  )
  return rows[0] ?? null
}

export async function listClients(db: Queryable, environment: EnvironmentName): Promise<Client[]> {
  const { rows } = await db.query<Client>(
    `select ${clientColumns} from clients where environment = $1 order by position`,
    [environment],
  )
  return rows
}
