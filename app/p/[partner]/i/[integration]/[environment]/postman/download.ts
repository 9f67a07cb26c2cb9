import { notFound } from 'next/navigation'
import { loadPostman } from '@/lib/integrations/load-postman'
import { type EnvironmentParams, openEnvironment } from '../open-environment'

/** One of Postman's two files, for members only and for Staging only. */
export async function download(
  params: EnvironmentParams,
  file: 'collection' | 'environment',
): Promise<Response> {
  const { staff, integration, environment } = await openEnvironment(params)
  if (environment !== 'staging') notFound()
  const postman = await loadPostman(staff, integration.slug)
  return new Response(JSON.stringify(postman[file], null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${integration.slug}-staging.postman_${file}.json"`,
      'cache-control': 'no-store',
    },
  })
}
