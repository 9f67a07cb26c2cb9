import { classNames } from '@/components/ui/class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const BASE =
  'inline-flex max-w-full shrink-0 items-center justify-center gap-1.5 rounded-md border py-0.5 font-medium ' +
  'select-none transition-colors disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:shrink-0'

const VARIANT: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:border-control hover:bg-sunken',
  ghost: 'border-transparent bg-transparent text-ink-muted hover:bg-hover hover:text-ink',
  danger: 'border-bad bg-bad text-on-bad hover:border-bad-strong hover:bg-bad-strong',
}

const SIZE: Record<ButtonSize, string> = {
  sm: 'min-h-7 px-2 text-sm',
  md: 'min-h-8 px-3 text-base',
  lg: 'min-h-10 px-4 text-base',
}

/** One look for everything that acts, be it a button, a link or the trigger of a dialog. */
export function buttonStyle(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md'): string {
  return classNames(BASE, VARIANT[variant], SIZE[size])
}
