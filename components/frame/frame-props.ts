import type { PaletteEntry } from '@/components/frame/palette-entry'
import type { Shortcut } from '@/components/frame/shortcut'
import type { Theme } from '@/components/frame/theme'
import type { Environment } from '@/lib/environments'

export type FrameLink = { href: string; label: string; exact?: boolean }

export type EnvironmentTab = {
  environment: Environment
  href: string
  /** Local Pleo stands in for Pleo here. */
  local: boolean
  /** Production before it is opened; the page behind it says what is missing. */
  locked: boolean
}

export type FrameIntegration = {
  name: string
  href: string
  /** "Level 2 · Option A". */
  meta?: string
  /** The views of this integration in this environment. */
  pages: FrameLink[]
}

type FrameUser = { name?: string | null; email: string; role: string; sessionsHref: string }

export type RailProps = {
  partner: { name: string; href: string }
  /** Every partner this person belongs to; a switcher appears from two on. */
  partners: { name: string; href: string }[]
  integrations: FrameLink[]
  newIntegrationHref?: string
  /** Members, API keys, audit trail. */
  settings: FrameLink[]
  user: FrameUser
  /** A server action, or the address of a route that takes the POST. */
  signOut: string | ((form: FormData) => Promise<void>)
  theme: Theme
  palette: PaletteEntry[]
  shortcuts: Shortcut[]
}
