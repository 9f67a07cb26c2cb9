import type { PlaceParams } from '@/lib/places/require-place'
import { download } from '../download'

export async function GET(_request: Request, { params }: { params: PlaceParams }): Promise<Response> {
  return await download(params, 'collection')
}
