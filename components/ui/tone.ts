export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'person'

export const TONE_TEXT: Record<Tone, string> = {
  neutral: 'text-ink-muted',
  accent: 'text-accent',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
  person: 'text-person',
}

export const TONE_SURFACE: Record<Tone, string> = {
  neutral: 'bg-sunken border-line-strong',
  accent: 'bg-accent-soft border-accent-line',
  good: 'bg-good-soft border-good-line',
  warn: 'bg-warn-soft border-warn-line',
  bad: 'bg-bad-soft border-bad-line',
  person: 'bg-person-soft border-person-line',
}
