import { z } from '@hono/zod-openapi'
import { eventTypes } from '../../webhooks/announce.ts'
import { iso } from '../iso.ts'
import { time, uuid } from '../schema.ts'

/** docs/pleo 6.10. */
export const subscriptionStatuses = ['ACTIVE', 'INACTIVE'] as const
export const operations = ['CREATE', 'UPDATE', 'DELETE'] as const

const credentials = z.object({
  username: z.string().optional(),
  password: z.string().optional(),
  token: z.string().optional(),
})

export const subscriptionBody = z
  .object({
    endpointUrl: z.url(),
    eventTypes: z
      .array(z.enum(eventTypes))
      .min(1)
      .refine((types) => new Set(types).size === types.length, 'must be unique'),
    customHeaders: z
      .record(z.string().regex(/^[A-Za-z0-9-]+$/), z.string().regex(/^[\x20-\x7e]*$/))
      .optional(),
    endpointAuth: z
      .object({ type: z.enum(['NONE', 'BASIC']), credentials: credentials.optional() })
      .optional(),
    status: z.enum(subscriptionStatuses).default('ACTIVE'),
  })
  .openapi('SubscriptionRequest')

export type SubscriptionBody = z.output<typeof subscriptionBody>

export const subscription = z
  .object({
    id: uuid,
    endpointUrl: z.string(),
    eventTypes: z.array(z.string()),
    status: z.enum(subscriptionStatuses),
    createdAt: time,
    updatedAt: time,
    customHeaders: z.record(z.string(), z.string()).optional(),
    endpointAuth: z
      .object({ type: z.enum(['NONE', 'BASIC']), credentials: credentials.optional() })
      .optional(),
    deletedAt: time.optional(),
    deletedBy: z.string().optional(),
  })
  .openapi('Subscription')

export type Subscription = z.infer<typeof subscription>

/** Passwords and tokens that were given for the endpoint are not shown again. */
export const subscriptionJson = `json_strip_nulls(json_build_object('id', s.id, 'endpointUrl', s.endpoint_url, 'eventTypes', s.event_types,
  'status', s.status, 'createdAt', ${iso('s.created_at')}, 'updatedAt', ${iso('s.updated_at')}, 'customHeaders', s.custom_headers,
  'endpointAuth', s.endpoint_auth #- '{credentials,password}' #- '{credentials,token}',
  'deletedAt', ${iso('s.deleted_at')}, 'deletedBy', s.deleted_by))`

export const activity = z
  .object({
    id: uuid,
    subscriptionId: uuid,
    operationType: z.enum(operations),
    actorUrn: z.string(),
    description: z.string(),
    createdAt: time,
  })
  .openapi('SubscriptionActivity')

export type Activity = z.infer<typeof activity>
