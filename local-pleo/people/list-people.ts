import type { Queryable } from '../database/queryable.ts'
import type { EnvironmentName } from '../environment.ts'
import { type Person, personColumns } from './person.ts'

export async function listPeople(db: Queryable, environment: EnvironmentName): Promise<Person[]> {
  const { rows } = await db.query<Person>(
    `select ${personColumns} from people where environment = $1 order by position`,
    [environment],
  )
  return rows
}
