import { notFound } from 'next/navigation'
import { loadPostman } from '@/lib/integrations/load-postman'
import { type PlaceParams, requirePlace } from '@/lib/places/require-place'

/** One of Postman's two files, for members only and for Staging only. */
export async function download(params: PlaceParams, file: 'collection' | 'environment'): Promise<Response> {
  const { staff, place } = await requirePlace(params)
  if (place.environment !== 'staging') notFound()
  const postman = await loadPostman(staff, place)
  return new Response(JSON.stringify(postman[file], null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${place.integration.slug}-staging.postman_${file}.json"`,
      'cache-control': 'no-store',
    },
  })
}
