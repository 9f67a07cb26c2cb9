/** Neither package ships types; these are the parts that the tests use. */
declare module 'simple-oauth2' {
  type Token = { token: Record<string, unknown>; refresh: () => Promise<Token>; expired: () => boolean }
  export class AuthorizationCode {
    constructor(config: {
      client: { id: string; secret: string }
      auth: { tokenHost: string; tokenPath: string; authorizePath: string }
      options?: { authorizationMethod?: 'header' | 'body' }
    })
    authorizeURL(parameters: Record<string, string>): string
    getToken(parameters: Record<string, string>): Promise<Token>
    createToken(token: Record<string, unknown>): Token
  }
}

declare module 'passport-oauth2' {
  type Verify = (
    accessToken: string,
    refreshToken: string,
    parameters: Record<string, unknown>,
    profile: unknown,
    done: (error: unknown, user?: unknown) => void,
  ) => void
  type Context = { authenticate: (request: object, options?: object) => void }
  export default class Strategy {
    constructor(options: Record<string, unknown>, verify: Verify)
    authenticate: Context['authenticate']
    success: (user: unknown) => void
    redirect: (url: string) => void
    fail: (challenge: unknown, status?: number) => void
    error: (error: unknown) => void
  }
}

declare module 'newman' {
  namespace newman {
    type Item = { name: string }
    type Summary = {
      run: {
        stats: { assertions: { total: number; pending: number; failed: number } }
        executions: { item: Item; response?: { code: number } }[]
        failures: { source?: Item; error: Error }[]
      }
    }
    function run(
      options: { collection: object; environment: object; reporters: string[] },
      done: (error: Error | null, summary: Summary) => void,
    ): void
  }
  export default newman
}
