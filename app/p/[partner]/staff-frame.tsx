import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/frame/app-frame'
import type { EnvironmentTab, FrameIntegration, FrameLink } from '@/components/frame/frame-props'
import type { PaletteEntry } from '@/components/frame/palette-entry'
import { chosenTheme, THEME_COOKIE } from '@/components/frame/theme'
import { hasRole, type Staff } from '@/lib/auth/staff'
import { ENVIRONMENTS, type Environment, environmentSettings } from '@/lib/environments'
import { listIntegrations } from '@/lib/integrations/list-integrations'
import { listPartners } from '@/lib/partners/list-partners'
import { partnerPath, placePath } from '@/lib/places/paths'
import type { Place } from '@/lib/places/place'
import { signOutAction } from './sign-out'

type Props = {
  staff: Staff
  place?: Place
  /** The part of the path after the environment, so that switching environments stays on the page. */
  page?: string
  children: ReactNode
}

const PAGES: { page: string; label: string; exact?: boolean; only?: Environment }[] = [
  { page: '', label: 'Overview', exact: true },
  { page: '/checklist', label: 'Checklist' },
  { page: '/client', label: 'OAuth client' },
  { page: '/connections', label: 'Connections' },
  { page: '/calls', label: 'Calls' },
  { page: '/activity', label: 'Activity' },
  { page: '/production', label: 'Access', only: 'production' },
  { page: '/settings', label: 'Settings' },
]

const SESSIONS: FrameLink = { href: '/sessions', label: 'Where you are signed in' }

/** `g` and then this letter. */
const KEYS: Record<string, string> = {
  Overview: 'o',
  Checklist: 'c',
  'OAuth client': 'a',
  Connections: 'n',
  Calls: 'l',
  Activity: 'y',
  Access: 'p',
  Settings: 's',
}

/** The frame around every staff page, filled with what this member may see. */
export async function StaffFrame({ staff, place, page = '', children }: Props) {
  const [partners, integrations, jar] = await Promise.all([
    listPartners(staff.userId),
    listIntegrations(staff),
    cookies(),
  ])
  const home = partnerPath(staff.partnerSlug)
  const links: FrameLink[] = integrations.map(({ slug, name }) => ({
    href: `${home}/i/${slug}`,
    label: name,
  }))
  const settings: FrameLink[] = [
    { href: `${home}/members`, label: 'Members' },
    { href: `${home}/audit`, label: 'Audit trail' },
  ]
  const framed = place && frameIntegration(place)
  const tabs = place ? environmentTabs(place, page) : []
  return (
    <AppFrame
      partner={{ name: staff.partnerName, href: home }}
      partners={partners.map(({ slug, name }) => ({ name, href: partnerPath(slug) }))}
      integrations={links}
      {...(hasRole(staff, 'engineer') ? { newIntegrationHref: `${home}/new` } : {})}
      settings={settings}
      user={{ name: staff.name, email: staff.email, role: staff.role, sessionsHref: SESSIONS.href }}
      signOut={signOutAction}
      theme={chosenTheme(jar.get(THEME_COOKIE)?.value)}
      palette={paletteEntries(links, [...settings, SESSIONS], framed, tabs)}
      shortcuts={shortcuts(home, framed)}
      {...(framed ? { integration: framed } : {})}
      {...(place ? { environment: place.environment } : {})}
      environmentTabs={tabs}
    >
      {children}
    </AppFrame>
  )
}

function frameIntegration(place: Place): FrameIntegration {
  const { integration, environment } = place
  const base = placePath(place)
  const meta = [
    integration.level ? `Level ${integration.level}` : null,
    integration.option ? `Option ${integration.option}` : null,
  ].filter(Boolean)
  return {
    name: integration.name,
    href: base,
    ...(meta.length ? { meta: meta.join(' · ') } : {}),
    pages: PAGES.filter((one) => !one.only || one.only === environment).map(({ page, label, exact }) => ({
      href: base + page,
      label,
      ...(exact ? { exact } : {}),
    })),
  }
}

function environmentTabs(place: Place, page: string): EnvironmentTab[] {
  return ENVIRONMENTS.map((environment) => ({
    environment,
    href: placePath(place, environment) + page,
    local: environmentSettings(environment).local,
    locked: environment === 'production' && !place.production.openedAt,
  }))
}

function paletteEntries(
  integrations: FrameLink[],
  settings: FrameLink[],
  framed: FrameIntegration | undefined,
  tabs: EnvironmentTab[],
): PaletteEntry[] {
  const entry = (group: string) => (link: FrameLink) => ({
    id: `${group}:${link.href}`,
    label: link.label,
    group,
    href: link.href,
  })
  return [
    ...(framed?.pages.map(entry('This integration')) ?? []),
    ...tabs.map((tab) => ({
      id: `environment:${tab.environment}`,
      label: tab.environment === 'staging' ? 'Go to Staging' : 'Go to Production',
      group: 'Environment',
      href: tab.href,
    })),
    ...integrations.map(entry('Integrations')),
    ...settings.map(entry('Settings')),
  ]
}

function shortcuts(home: string, framed: FrameIntegration | undefined) {
  return [
    { key: 'h', label: 'Integrations', href: home },
    { key: 'm', label: 'Members', href: `${home}/members` },
    ...(framed?.pages.map(({ label, href }) => ({ key: KEYS[label] ?? '', label, href })) ?? []),
  ]
}
