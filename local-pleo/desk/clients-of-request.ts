import { type Client, clientColumns } from '../clients/client.ts'
import type { Queryable } from '../database/queryable.ts'

export async function clientsOfRequest(db: Queryable, requestId: string): Promise<Client[]> {
  const { rows } = await db.query<Client>(
    `select ${clientColumns} from clients where access_request_id = $1 order by position`,
    [requestId],
  )
  return rows
}
