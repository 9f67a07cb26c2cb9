import type { Metadata } from 'next'
import { ENVIRONMENT_WORD } from '@/components/ui/environment-tag'
import { isEnvironment } from '@/lib/environments'
import type { PlaceParams } from '@/lib/places/require-place'

/** "OAuth client · Production": which environment a tab shows must not be guessed. */
export async function environmentTitle(title: string, params: PlaceParams): Promise<Metadata> {
  const { environment } = await params
  return { title: isEnvironment(environment) ? `${title} · ${ENVIRONMENT_WORD[environment]}` : title }
}
