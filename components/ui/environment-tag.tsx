export type EnvironmentName = 'staging' | 'production'

export const ENVIRONMENT_WORD: Record<EnvironmentName, string> = {
  staging: 'Staging',
  production: 'Production',
}

export type EnvironmentTagProps = {
  environment: EnvironmentName
  /** True where Local Pleo stands in for Pleo; it is then always named. */
  local?: boolean
}

const LOOK: Record<EnvironmentName, string> = {
  staging: 'border-line-strong bg-surface text-ink-muted',
  production: 'border-ink bg-ink text-ink-inverse',
}

export function EnvironmentTag({ environment, local = false }: EnvironmentTagProps) {
  return (
    <span
      className={`inline-flex h-5 items-center rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap ${LOOK[environment]}`}
    >
      {local ? `${ENVIRONMENT_WORD[environment]} · Local Pleo` : ENVIRONMENT_WORD[environment]}
    </span>
  )
}
