import { MonitorSmartphone, Plus } from 'lucide-react'
import Link from 'next/link'
import type { FrameLink, RailProps } from '@/components/frame/frame-props'
import { NavLink } from '@/components/frame/nav-link'
import { PaletteLauncher } from '@/components/frame/palette-launcher'
import { PartnerSwitcher } from '@/components/frame/partner-switcher'
import { Shortcuts } from '@/components/frame/shortcuts'
import { SignOut } from '@/components/frame/sign-out'
import { ThemeSwitch } from '@/components/frame/theme-switch'

export const RAIL_ID = 'rail'

/**
 * Beside the page on a wide screen. On a narrow one it is the browser's own popover over the page,
 * opened by a button in the top bar, so it needs no JavaScript.
 */
export function Rail(props: RailProps) {
  return (
    <aside
      id={RAIL_ID}
      aria-label="Partner and account"
      popover="auto"
      className="m-0 h-dvh max-h-none w-72 max-w-[85vw] flex-col border-r border-line bg-canvas text-ink backdrop:bg-scrim open:flex md:sticky md:top-0 md:flex md:w-60 md:shrink-0"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2 p-3">
        <PartnerSwitcher partner={props.partner} partners={props.partners} />
        <PaletteLauncher entries={props.palette} />
      </div>
      <nav
        aria-label="Main"
        className="grid grow grid-cols-[minmax(0,1fr)] content-start gap-5 overflow-y-auto px-3 py-2"
      >
        <RailGroup
          heading="Integrations"
          links={props.integrations}
          add={
            props.newIntegrationHref
              ? { href: props.newIntegrationHref, label: 'New integration' }
              : undefined
          }
        />
        <RailGroup heading="Partner" links={props.settings} />
      </nav>
      <RailFoot {...props} />
    </aside>
  )
}

function RailGroup({
  heading,
  links,
  add,
}: {
  heading: string
  links: FrameLink[]
  add?: { href: string; label: string } | undefined
}) {
  return (
    <div>
      <div className="flex h-7 items-center justify-between pl-2">
        <h2 className="text-xs font-medium tracking-normal text-ink-faint">{heading}</h2>
        {add && (
          <Link
            href={add.href}
            aria-label={add.label}
            title={add.label}
            className="inline-flex size-6 items-center justify-center rounded-sm text-ink-muted hover:bg-hover hover:text-ink"
          >
            <Plus aria-hidden="true" size={14} />
          </Link>
        )}
      </div>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-px">
        {links.map(({ href, label, exact }) => (
          <li key={href}>
            <NavLink
              href={href}
              exact={exact}
              className="flex min-h-8 items-center rounded-md px-2 py-1 text-ink-muted hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

const ICON_BUTTON =
  'inline-flex size-7 items-center justify-center rounded-md text-ink-muted hover:bg-hover hover:text-ink'

function RailFoot({ user, signOut, theme, shortcuts }: RailProps) {
  return (
    <div className="relative grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line p-3">
      <div className="flex items-center justify-between gap-2 pl-2">
        <div className="min-w-0">
          <p className="truncate font-medium" title={user.email}>
            {user.name || user.email}
          </p>
          <p className="text-xs text-ink-muted first-letter:uppercase">{user.role}</p>
        </div>
        <div className="flex shrink-0 items-center">
          <Link
            href={user.sessionsHref}
            title="Where you are signed in"
            aria-label="Where you are signed in"
            className={ICON_BUTTON}
          >
            <MonitorSmartphone aria-hidden="true" size={16} />
          </Link>
          <SignOut action={signOut} />
        </div>
      </div>
      <div className="flex items-center justify-between pl-2">
        <ThemeSwitch theme={theme} />
        <Shortcuts shortcuts={shortcuts} />
      </div>
    </div>
  )
}
