import type { Metadata } from 'next'
import type { EnvironmentParams } from '@/app/p/[partner]/i/[integration]/[environment]/open-environment'
import { ENVIRONMENT_WORD } from '@/components/ui/environment-tag'
import { isEnvironment } from '@/lib/environments'

/** "OAuth client · Production": which environment a tab shows must not be guessed. */
export async function environmentTitle(title: string, params: EnvironmentParams): Promise<Metadata> {
  const { environment } = await params
  return { title: isEnvironment(environment) ? `${title} · ${ENVIRONMENT_WORD[environment]}` : title }
}
