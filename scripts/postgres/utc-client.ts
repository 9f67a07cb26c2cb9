import pg from 'pg'

type Starting = pg.Client & { getStartupConf(): Record<string, string> }
const Client = pg.Client as unknown as new (config?: string | pg.ClientConfig) => Starting

/** Speaks UTC with any database, as lib/db.ts does: a session's zone would otherwise be the host's or the role's. */
export class UtcClient extends Client {
  override getStartupConf(): Record<string, string> {
    return { ...super.getStartupConf(), TimeZone: 'UTC' }
  }
}
