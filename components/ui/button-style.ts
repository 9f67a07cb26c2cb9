import { classNames } from '@/components/ui/class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap ' +
  'select-none transition-colors disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:shrink-0'

const VARIANT: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:border-control hover:bg-sunken',
  ghost: 'border-transparent bg-transparent text-ink-muted hover:bg-hover hover:text-ink',
  danger: 'border-bad bg-bad text-on-bad hover:border-bad-strong hover:bg-bad-strong',
}

const SIZE: Record<ButtonSize, string> = {
  sm: 'h-7 px-2 text-sm',
  md: 'h-8 px-3 text-base',
  lg: 'h-10 px-4 text-base',
}

/** One look for everything that acts, be it a button, a link or the trigger of a dialog. */
export function buttonStyle(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md'): string {
  return classNames(BASE, VARIANT[variant], SIZE[size])
}
