import type { OpenAPIHono } from '@hono/zod-openapi'
import type { World } from '../world.ts'

/** The OpenAPI 3.1 document of the control plane, generated from the schemas that check the bodies. */
export function document(app: OpenAPIHono, world: World) {
  const generated = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Control plane (Local Pleo)',
      version: '1.0.0',
      description: 'For tests and scripts on this machine. Pleo itself has nothing like it.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: world.addresses.control }],
  })
  const control = {
    type: 'apiKey',
    in: 'header',
    name: 'x-local-pleo-control',
    description: 'Always 1. A web page cannot send it across origins.',
  }
  return { ...generated, components: { ...generated.components, securitySchemes: { control } } }
}
