import type { Environment } from '@/lib/environments'

/** Where the staff's pages are. Every page has the environment in its address. */
export function partnerPath(partner: string): string {
  return `/p/${partner}`
}

export function integrationPath(partner: string, integration: string, environment: Environment): string {
  return `/p/${partner}/i/${integration}/${environment}`
}
