import type { ReactNode } from 'react'
import type { EnvironmentTab, FrameIntegration, RailProps } from '@/components/frame/frame-props'
import { Rail } from '@/components/frame/rail'
import { MAIN_ID, SkipLink } from '@/components/frame/skip-link'
import { TopBar } from '@/components/frame/top-bar'
import type { Environment } from '@/lib/environments'

type AppFrameProps = RailProps & {
  integration?: FrameIntegration
  environment?: Environment
  environmentTabs?: EnvironmentTab[]
  children: ReactNode
}

// The height of the top bar with its row of pages: where the head of a table comes to rest.
const BELOW_TOP_BAR = 'md:[--sticky-top:5.3125rem]'

/** The staff's frame. Production wears a border all round, so nobody works there unawares. */
export function AppFrame({ integration, environment, environmentTabs, children, ...rail }: AppFrameProps) {
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <Rail {...rail} />
      <div className="flex min-w-0 grow flex-col">
        <TopBar
          partnerName={rail.partner.name}
          integration={integration}
          environment={environment}
          environmentTabs={environmentTabs ?? []}
        />
        <main
          id={MAIN_ID}
          className={`grid w-full max-w-[84rem] grow grid-cols-[minmax(0,1fr)] content-start gap-6 px-4 py-6 md:px-6 ${integration ? BELOW_TOP_BAR : ''}`}
        >
          {children}
        </main>
      </div>
      {environment === 'production' && <ProductionFrame />}
    </div>
  )
}

function ProductionFrame() {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-0 z-30 border-3 border-ink md:left-60 print:hidden"
    />
  )
}
