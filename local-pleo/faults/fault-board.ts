import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { EnvironmentName } from '../environment.ts'
import { type Fault, type FaultInput, faultInput } from './fault.ts'
import { routeMatches } from './route-matches.ts'

const columns = 'id, environment, client_id as "clientId", route, kind, skip, times, seen, fired, parameters'

/** The faults that are set. Counting is a committed update, so a restart neither repeats nor forgets a fault. */
export class FaultBoard {
  private constructor(
    private readonly pool: Pool,
    private active: number,
  ) {}

  static async load(pool: Pool): Promise<FaultBoard> {
    const board = new FaultBoard(pool, 0)
    await board.recount()
    return board
  }

  async add(environment: EnvironmentName, input: FaultInput): Promise<Fault> {
    const { clientId, route, kind, skip, times, ...parameters } = faultInput.parse(input)
    const { rows } = await this.pool.query<Fault>(
      `insert into faults (id, environment, client_id, route, kind, skip, times, parameters)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
      [randomUUID(), environment, clientId ?? null, route, kind, skip, times, parameters],
    )
    await this.recount()
    return rows[0] as Fault
  }

  async list(environment: EnvironmentName): Promise<Fault[]> {
    const { rows } = await this.pool.query<Fault>(
      `select ${columns} from faults where environment = $1 order by position`,
      [environment],
    )
    return rows
  }

  async clear(environment: EnvironmentName): Promise<void> {
    await this.pool.query('delete from faults where environment = $1', [environment])
    await this.recount()
  }

  /** The first set fault that this request meets; it counts as seen by every fault it matches. */
  async next(
    environment: EnvironmentName,
    method: string,
    path: string,
    clientId: string | null,
  ): Promise<Fault | null> {
    if (this.active === 0) return null
    const candidates = (await this.list(environment)).filter(
      (fault) =>
        (fault.clientId === null || fault.clientId === clientId) && routeMatches(fault.route, method, path),
    )
    for (const candidate of candidates) {
      const { rows } = await this.pool.query<Fault & { fires: boolean }>(
        `update faults set seen = seen + 1,
           fired = fired + (case when seen >= skip and (times is null or fired < times) then 1 else 0 end)
         where id = $1
         returning ${columns}, (seen > skip and (times is null or seen - skip <= times)) as fires`,
        [candidate.id],
      )
      if (rows[0]?.fires) return rows[0]
    }
    return null
  }

  async recount(): Promise<void> {
    const { rows } = await this.pool.query<{ n: number }>('select count(*) as n from faults')
    this.active = rows[0]?.n ?? 0
  }
}
