import { Menu } from 'lucide-react'
import Link from 'next/link'
import { EnvironmentSwitch } from '@/components/frame/environment-switch'
import type { EnvironmentTab, FrameIntegration } from '@/components/frame/frame-props'
import { NavLink } from '@/components/frame/nav-link'
import { RAIL_ID } from '@/components/frame/rail'
import type { Environment } from '@/lib/environments'

export function TopBar({
  partnerName,
  integration,
  environment,
  environmentTabs,
}: {
  partnerName: string
  integration: FrameIntegration | undefined
  environment: Environment | undefined
  environmentTabs: EnvironmentTab[]
}) {
  const bar = integration ? '' : 'md:hidden'
  return (
    <header className={`z-20 border-b border-line bg-canvas md:sticky md:top-0 ${bar}`}>
      <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2 md:px-6">
        <div className="flex max-w-full min-w-0 items-center gap-3">
          <button
            type="button"
            popoverTarget={RAIL_ID}
            className="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2 whitespace-nowrap md:hidden"
          >
            <Menu aria-hidden="true" size={16} />
            Menu
          </button>
          {integration ? (
            <IntegrationName integration={integration} />
          ) : (
            <span className="truncate" title={partnerName}>
              {partnerName}
            </span>
          )}
        </div>
        <EnvironmentSwitch tabs={environmentTabs} environment={environment} />
      </div>
      {integration && <Pages integration={integration} />}
    </header>
  )
}

function IntegrationName({ integration }: { integration: FrameIntegration }) {
  return (
    <p className="flex min-w-0 items-baseline gap-3">
      <Link
        href={integration.href}
        title={integration.name}
        className="truncate text-lg font-semibold hover:underline"
      >
        {integration.name}
      </Link>
      {integration.meta && (
        <span className="text-sm whitespace-nowrap text-ink-muted max-lg:hidden">{integration.meta}</span>
      )}
    </p>
  )
}

function Pages({ integration }: { integration: FrameIntegration }) {
  if (integration.pages.length === 0) return null
  return (
    <nav aria-label={integration.name} className="overflow-x-auto px-4 md:px-6">
      <ul className="flex gap-5">
        {integration.pages.map(({ href, label, exact }) => (
          <li key={href}>
            <NavLink
              href={href}
              exact={exact}
              className="flex h-9 items-center border-b-2 border-transparent whitespace-nowrap text-ink-muted -outline-offset-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
