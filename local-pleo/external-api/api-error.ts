import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** docs/pleo 6.1: `ExceptionInfo {type, message?}`. */
export class ApiError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly type: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}

export function notFound(type: string, what: string): ApiError {
  return new ApiError(404, type, `${what} does not exist or is not visible to this credential.`)
}
