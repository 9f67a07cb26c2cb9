import 'server-only'
import type { Environment } from '@/lib/environments'

export type IssuedToken = {
  token: string
  /** Grows by one with every stored pair. */
  generation: number
  environment: Environment
  /** True when asking for it led to a refresh, and not merely to one that another caller had already stored. */
  justRefreshed?: boolean
}

/** Where `request` gets its bearer token. Both may throw an ExpectedError. */
export type TokenSource = {
  current: () => Promise<IssuedToken>
  /** A token newer than `generation`: the stored one if there is one, else that of one refresh. */
  refreshed: (generation: number) => Promise<IssuedToken>
}
