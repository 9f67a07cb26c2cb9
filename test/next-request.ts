import { AsyncLocalStorage } from 'node:async_hooks'

// Next looks for it when its stores are loaded, and never again: import this file before anything of Next.
Object.assign(globalThis, { AsyncLocalStorage })

/**
 * Runs a page's code as Next does for one request, so that `headers()`, `cookies()` and the session are those of the
 * request. It stands on Next's own stores, which its types do not promise.
 */
export async function asRequest<T>(sent: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const [{ workAsyncStorage }, { workUnitAsyncStorage }, { RequestCookies }] = await Promise.all([
    import('next/dist/server/app-render/work-async-storage.external'),
    import('next/dist/server/app-render/work-unit-async-storage.external'),
    import('next/dist/server/web/spec-extension/cookies'),
  ])
  const headers = new Headers(sent)
  const unit = { type: 'request', phase: 'render', headers, cookies: new RequestCookies(headers) }
  return await workAsyncStorage.run({ route: '/' } as never, () =>
    workUnitAsyncStorage.run(unit as never, work),
  )
}
