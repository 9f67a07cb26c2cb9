import type { EnvironmentParams } from '@/app/p/[partner]/i/[integration]/[environment]/open-environment'
import { download } from '@/app/p/[partner]/i/[integration]/[environment]/postman/download'

export async function GET(_request: Request, { params }: { params: EnvironmentParams }): Promise<Response> {
  return await download(params, 'collection')
}
