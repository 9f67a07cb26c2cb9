import type { Endpoint } from '@/lib/pleo/endpoints/endpoint'

/** One call as an item of a Postman collection v2.1. Ids in the path become path variables, left empty. */
export function postmanRequest(endpoint: Endpoint) {
  const { method, path, title, scopes, query, docs, body } = endpoint
  const segments = path.split('/').filter(Boolean).map(pathSegment)
  const variables = segments.filter((segment) => segment.startsWith(':')).map((segment) => segment.slice(1))
  const sent = query.filter(({ required }) => required).map(({ name }) => `${name}=`)
  return {
    name: title,
    request: {
      method,
      header: [{ key: 'Accept', value: 'application/json' }],
      ...(body === undefined ? {} : { body: jsonBody(body) }),
      url: {
        raw: `{{apiUrl}}/${segments.join('/')}${sent.length ? `?${sent.join('&')}` : ''}`,
        host: ['{{apiUrl}}'],
        path: segments,
        ...(query.length ? { query: query.map(queryParameter) } : {}),
        ...(variables.length ? { variable: variables.map((key) => ({ key, value: '' })) } : {}),
      },
      description: `${scopes.length ? `Scope: ${scopes.join(' or ')}.` : 'Any token.'}\n\n${docs}`,
    },
    response: [],
  }
}

/** A parameter that is not filled in must not be sent. */
function queryParameter({ name, about, required }: Endpoint['query'][number]) {
  return { key: name, value: '', description: about, disabled: !required }
}

/**
 * `{jobId}` alone is Postman's path variable `:jobId`. With one of Pleo's verbs behind it (`{vendorId}:archive`) that
 * would name another variable, so it becomes an ordinary one.
 */
function pathSegment(segment: string): string {
  if (/^\{\w+\}$/.test(segment)) return `:${segment.slice(1, -1)}`
  return segment.replace(/\{(\w+)\}/g, '{{$1}}')
}

function jsonBody(body: unknown) {
  return { mode: 'raw', raw: JSON.stringify(body, null, 2), options: { raw: { language: 'json' } } }
}
