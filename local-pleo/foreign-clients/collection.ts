import { type CollectionRequest, collectionRequests } from './collection-requests.ts'

type Operation = { operationId: string; responses: Record<string, unknown> }
export type OpenApiDocument = {
  openapi: string
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
}

/** A Postman collection 2.1 out of the published document; nothing of the server is imported. */
export function collection(document: OpenApiDocument) {
  return {
    info: {
      name: 'External API',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{accessToken}}', type: 'string' }] },
    item: collectionRequests.map((request) => item(document, request)),
  }
}

export function operationsOf(document: OpenApiDocument) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      ...operation,
    })),
  )
}

function item(document: OpenApiDocument, request: CollectionRequest) {
  const operation = operationsOf(document).find(({ operationId }) => operationId === request.operationId)
  if (!operation) throw new Error(`The document has no operation ${request.operationId}.`)
  const path = operation.path.replaceAll('{', '{{').replaceAll('}', '}}')
  const query = Object.entries(request.query ?? {}).map(([name, value]) => `${name}=${value}`)
  const statuses = Object.keys(operation.responses).filter((status) => status.startsWith('2'))
  return {
    name: request.operationId,
    request: {
      method: operation.method,
      url: `${document.servers[0]?.url}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
      ...(request.body !== undefined && {
        header: [{ key: 'Content-Type', value: 'application/json' }],
        body: { mode: 'raw', raw: JSON.stringify(request.body) },
      }),
    },
    event: [
      { listen: 'test', script: { type: 'text/javascript', exec: checks(statuses, request.keep ?? {}) } },
    ],
  }
}

function checks(statuses: string[], keep: Record<string, string>): string[] {
  return [
    `pm.test('answers ${statuses.join(' or ')}', () => pm.expect([${statuses.join(', ')}]).to.include(pm.response.code))`,
    ...Object.entries(keep).map(
      ([name, place]) =>
        `pm.collectionVariables.set('${name}', '${place}'.split('.').reduce((at, key) => at[key], pm.response.json()))`,
    ),
  ]
}
