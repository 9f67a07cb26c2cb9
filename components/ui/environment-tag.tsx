import type { Environment } from '@/lib/environments'

export const ENVIRONMENT_WORD: Record<Environment, string> = {
  staging: 'Staging',
  production: 'Production',
}

export type EnvironmentTagProps = {
  environment: Environment
  /** The environment's name as its settings have it, which names a stand-in for Pleo; its plain name without. */
  label?: string
}

const LOOK: Record<Environment, string> = {
  staging: 'border-line-strong bg-surface text-ink-muted',
  production: 'border-ink bg-ink text-ink-inverse',
}

export function EnvironmentTag({ environment, label = ENVIRONMENT_WORD[environment] }: EnvironmentTagProps) {
  return (
    <span
      className={`inline-flex h-5 items-center rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap ${LOOK[environment]}`}
    >
      {label}
    </span>
  )
}
