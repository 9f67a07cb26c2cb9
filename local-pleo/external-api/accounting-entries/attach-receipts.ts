import { randomUUID } from 'node:crypto'
import type { Queryable } from '../../database/queryable.ts'
import { detectMimeType } from '../../receipts/detect-mime-type.ts'
import type { Realm } from '../../world.ts'

export async function attachReceipts(
  db: Queryable,
  realm: Realm,
  entryId: string,
  receipts: string[],
  tagIds: string[],
): Promise<void> {
  for (const receipt of receipts) {
    const content = Buffer.from(receipt, 'base64')
    await db.query(
      `insert into receipts (environment, id, accounting_entry_id, mime_type, size_in_bytes, source, content, created_at)
       values ($1, $2, $3, $4, $5, 'USER', $6, $7)`,
      [
        realm.environment,
        randomUUID(),
        entryId,
        detectMimeType(content),
        content.length,
        content,
        realm.clock.now(),
      ],
    )
  }
  await db.query(
    `update accounting_entries set updated_at = $4, tag_ids = (select array_agg(distinct id) from unnest(tag_ids || $3::uuid[]) id)
     where environment = $1 and id = $2 and cardinality(tag_ids || $3::uuid[]) > 0`,
    [realm.environment, entryId, tagIds, realm.clock.now()],
  )
}
