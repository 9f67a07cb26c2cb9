import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { TONE_SURFACE, TONE_TEXT, type Tone } from '@/components/ui/tone'

type CalloutTone = 'info' | 'warning' | 'danger' | 'success'

type CalloutProps = {
  tone?: CalloutTone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Announced by screen readers when it appears. */
  live?: boolean
}

const LOOK: Record<CalloutTone, { tone: Tone; Icon: typeof Info }> = {
  info: { tone: 'accent', Icon: Info },
  warning: { tone: 'warn', Icon: TriangleAlert },
  danger: { tone: 'bad', Icon: CircleAlert },
  success: { tone: 'good', Icon: CircleCheck },
}

export function Callout({ tone = 'info', title, children, actions, live = false }: CalloutProps) {
  const look = LOOK[tone]
  const role = live ? (tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div role={role} className={`flex gap-2.5 rounded-md border px-3 py-2.5 ${TONE_SURFACE[look.tone]}`}>
      <look.Icon aria-hidden="true" size={16} className={`mt-0.75 shrink-0 ${TONE_TEXT[look.tone]}`} />
      <div className="grid min-w-0 grow gap-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="grid gap-2 wrap-anywhere text-ink-muted">{children}</div>}
        {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
