import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { inTransaction } from '../../database/in-transaction.ts'
import { disconnect } from '../../ledger/disconnect.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { notFound } from '../api-error.ts'
import { callerOf } from '../caller.ts'
import { failures, json, jsonBody, missing, security, uuid } from '../schema.ts'
import { findOwn, installation, installationError, installationStatus } from './installation.ts'

const path = '/v1/installations/me'
const common = { tags: ['Installations'], security }
const metadata = z.record(z.string(), z.unknown())

/** docs/pleo 6.12. These answers are bare objects, without the `data` wrapper. */
export function installations(api: Api, realm: Realm): void {
  const get = createRoute({
    ...common,
    method: 'get',
    path,
    operationId: 'getInstallation',
    summary: 'Get the own installation',
    request: { query: z.object({ company_id: uuid.optional() }) },
    responses: { 200: json(installation, 'The installation'), ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const caller = await callerOf(realm, c)
    return c.json(await findOwn(realm.pool, realm.environment, caller, c.req.valid('query').company_id), 200)
  })

  const create = createRoute({
    ...common,
    method: 'post',
    path,
    operationId: 'createInstallation',
    summary: 'Create the own installation',
    request: {
      body: jsonBody(z.object({ status: installationStatus.optional(), metadata: metadata.optional() })),
    },
    responses: { 200: json(installation, 'The installation'), ...failures },
  })
  api.openapi(create, async (c) => {
    const caller = await callerOf(realm, c)
    const body = c.req.valid('json')
    await realm.pool.query(
      `insert into installations (id, environment, client_id, subject, status, metadata, created_at, updated_at)
       values ($1, $2, $3, $4, coalesce($5, 'ACTIVATED'), coalesce($6::jsonb, '{}'), $7, $7)
       on conflict (environment, client_id, subject) do update set status = coalesce($5, installations.status),
         metadata = coalesce($6::jsonb, installations.metadata), updated_at = $7`,
      [
        randomUUID(),
        realm.environment,
        caller.clientId,
        caller.subject,
        body.status ?? null,
        body.metadata ?? null,
        realm.clock.now(),
      ],
    )
    return c.json(await findOwn(realm.pool, realm.environment, caller), 200)
  })

  const change = createRoute({
    ...common,
    method: 'put',
    path,
    operationId: 'updateInstallation',
    summary: 'Change the own installation',
    request: {
      body: jsonBody(
        z.object({
          status: installationStatus,
          metadata: metadata.optional(),
          errorCode: installationError.optional(),
        }),
      ),
    },
    responses: { 200: json(installation, 'The installation'), ...failures, ...missing },
  })
  api.openapi(change, async (c) => {
    const caller = await callerOf(realm, c)
    const body = c.req.valid('json')
    await realm.pool.query(
      `update installations set status = $4, metadata = coalesce($5::jsonb, metadata), error_code = $6, updated_at = $7
       where environment = $1 and client_id = $2 and subject = $3`,
      [
        realm.environment,
        caller.clientId,
        caller.subject,
        body.status,
        body.metadata ?? null,
        body.errorCode ?? null,
        realm.clock.now(),
      ],
    )
    return c.json(await findOwn(realm.pool, realm.environment, caller), 200)
  })

  const remove = createRoute({
    ...common,
    method: 'delete',
    path,
    operationId: 'deleteInstallation',
    summary: 'Remove the own installation and revoke its tokens',
    responses: { 204: { description: 'Removed' }, ...failures, ...missing },
  })
  api.openapi(remove, async (c) => {
    const caller = await callerOf(realm, c)
    const why = { reason: 'installation_deleted', requestId: c.get('requestId'), at: realm.clock.now() }
    const removed = await inTransaction(realm.pool, (db) =>
      disconnect(db, realm.environment, caller.clientId, caller.subject, why),
    )
    if (!removed) throw notFound('INSTALLATION_NOT_FOUND', 'The installation')
    return c.body(null, 204)
  })

  const activate = createRoute({
    ...common,
    method: 'post',
    path: `${path}/~activate`,
    operationId: 'activateInstallation',
    summary: 'Activate the own installation',
    responses: { 200: json(installation, 'The installation'), ...failures, ...missing },
  })
  api.openapi(activate, async (c) => {
    const caller = await callerOf(realm, c)
    await realm.pool.query(
      `update installations set status = 'ACTIVATED', error_code = null, updated_at = $4
       where environment = $1 and client_id = $2 and subject = $3`,
      [realm.environment, caller.clientId, caller.subject, realm.clock.now()],
    )
    return c.json(await findOwn(realm.pool, realm.environment, caller), 200)
  })
}
