import type { ReactNode } from 'react'
import { Mark } from '@/components/frame/mark'
import { MAIN_ID, SkipLink } from '@/components/frame/skip-link'

type PublicFrameProps = {
  children: ReactNode
  /** Beside our mark: whom the page belongs to. */
  owner?: string
  /** Environment tag or the like, at the right of the head. */
  aside?: ReactNode
  /** `sm` for a sign-in form, `md` for reading, `lg` for a report. */
  width?: 'sm' | 'md' | 'lg'
  footer?: ReactNode
}

const WIDTH = { sm: 'max-w-100', md: 'max-w-160', lg: 'max-w-240' } as const

/** For people without a session: sign-in, customers, reviewers. Works without JavaScript. */
export function PublicFrame({
  children,
  owner = 'Partner dashboard',
  aside,
  width = 'md',
  footer,
}: PublicFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col px-4">
      <SkipLink />
      <header
        className={`mx-auto flex w-full flex-wrap items-center justify-between gap-2 pt-6 pb-6 sm:pt-[12vh] ${WIDTH[width]}`}
      >
        <span className="flex min-w-0 items-center gap-2 font-medium">
          <Mark />
          <span>{owner}</span>
        </span>
        {aside}
      </header>
      <main
        id={MAIN_ID}
        className={`mx-auto grid w-full grid-cols-[minmax(0,1fr)] content-start gap-6 ${WIDTH[width]}`}
      >
        {children}
      </main>
      {footer && (
        <footer className={`mx-auto w-full pt-6 pb-8 text-sm text-ink-muted ${WIDTH[width]}`}>
          {footer}
        </footer>
      )}
    </div>
  )
}
