import { Lock } from 'lucide-react'
import Link from 'next/link'
import type { EnvironmentTab } from '@/components/frame/frame-props'
import { ENVIRONMENT_WORD } from '@/components/ui/environment-tag'
import type { Environment } from '@/lib/environments'

const TAB =
  'inline-flex h-8 items-center gap-1 border border-line-strong px-2 text-sm font-medium sm:px-3 sm:text-base whitespace-nowrap first:rounded-l-md last:rounded-r-md not-first:-ml-px'
const HERE: Record<Environment, string> = {
  staging: 'z-1 border-accent-line bg-accent-soft text-accent',
  production: 'z-1 border-ink bg-ink text-ink-inverse',
}
const ELSEWHERE = 'bg-surface text-ink-muted hover:text-ink'

export function EnvironmentSwitch({
  tabs,
  environment,
}: {
  tabs: EnvironmentTab[]
  environment: Environment | undefined
}) {
  if (tabs.length === 0) return null
  return (
    <nav aria-label="Environment" className="flex">
      {tabs.map((tab) => (
        <Link
          key={tab.environment}
          href={tab.href}
          aria-current={tab.environment === environment ? 'true' : undefined}
          className={`${TAB} ${tab.environment === environment ? HERE[tab.environment] : ELSEWHERE}`}
        >
          <span>{ENVIRONMENT_WORD[tab.environment]}</span>
          {tab.local && <span className="font-normal">· Local Pleo</span>}
          {tab.locked && (
            <>
              <Lock aria-hidden="true" size={13} />
              <span className="sr-only">(locked)</span>
            </>
          )}
        </Link>
      ))}
    </nav>
  )
}
