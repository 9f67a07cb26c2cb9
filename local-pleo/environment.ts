/** Pleo has exactly two environments (docs/pleo 1). Each has its own clients, people, tokens, keys and origins. */
export const environmentNames = ['staging', 'production'] as const

export type EnvironmentName = (typeof environmentNames)[number]

export function isEnvironmentName(value: string): value is EnvironmentName {
  return (environmentNames as readonly string[]).includes(value)
}
