import type { EnvironmentParams } from '../../open-environment'
import { download } from '../download'

export async function GET(_request: Request, { params }: { params: EnvironmentParams }): Promise<Response> {
  return await download(params, 'collection')
}
