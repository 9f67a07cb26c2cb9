import pg from 'pg'

type Starting = pg.Client & { getStartupConf(): Record<string, string> }
const Client = pg.Client as unknown as new (config?: string | pg.ClientConfig) => Starting

/** Its session is in UTC, whatever zone the host, the database or the role has. */
export class UtcClient extends Client {
  override getStartupConf(): Record<string, string> {
    return { ...super.getStartupConf(), TimeZone: 'UTC' }
  }
}
