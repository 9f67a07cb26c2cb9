type QueryParameter = { name: string; about: string; required?: true }

/** One call of the External API, as data: for the calls page and for the Postman collection. */
export type Endpoint = {
  id: string
  /** Resources are folders of the collection. */
  resource: string
  title: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `{name}` where an id goes. */
  path: string
  /** One of them is enough; none where any token will do. Staging and Production spell the tag scopes differently. */
  scopes: readonly string[]
  query: readonly QueryParameter[]
  /** A body that shows the required members; nothing of it is anybody's data. */
  body?: unknown
  docs: string
}

const SITE = 'https://developers.pleo.io'

const PAGING: readonly QueryParameter[] = [
  { name: 'limit', about: 'How many on one page' },
  { name: 'after', about: 'endCursor of the page before' },
]

type Given = Omit<Endpoint, 'resource' | 'docs' | 'query' | 'scopes'> & {
  query?: readonly QueryParameter[]
  paged?: true
  scopes?: readonly string[]
}

/** The endpoints of one resource, with what they share. */
export function resource(
  shared: { resource: string; docs: string; scopes?: readonly string[] },
  endpoints: readonly Given[],
): Endpoint[] {
  return endpoints.map(({ paged, query = [], scopes, ...endpoint }) => ({
    ...endpoint,
    resource: shared.resource,
    docs: SITE + shared.docs,
    scopes: scopes ?? shared.scopes ?? [],
    query: paged ? [...query, ...PAGING] : query,
  }))
}

export function needed(name: string, about: string): QueryParameter {
  return { name, about, required: true }
}
