import type { ReactNode } from 'react'
import { TONE_SURFACE, TONE_TEXT, type Tone } from '@/components/ui/tone'

type BadgeProps = { children: ReactNode; tone?: Tone }

export function Badge({ children, tone = 'neutral' }: BadgeProps) {
  return (
    <span
      className={`inline-flex h-5 items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap ${TONE_SURFACE[tone]} ${TONE_TEXT[tone]}`}
    >
      {children}
    </span>
  )
}
