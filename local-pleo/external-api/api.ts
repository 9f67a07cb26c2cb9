import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ListenerEnv } from '../listener/context.ts'

export type Api = OpenAPIHono<ListenerEnv>
