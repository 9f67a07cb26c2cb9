import type { Applicant } from '@/lib/checklists/step'

/** The level that Pleo recommends as a minimum stands in until the partner has chosen one. */
const ASSUMED_LEVEL = 2

export function always(): boolean {
  return true
}

/** Option A: this dashboard is the integration's OAuth front and token store. Shown until an option is chosen. */
export function withOptionA(integration: Applicant): boolean {
  return integration.option !== 'B'
}

/** Option B: Postman for trying it out, and an authorisation flow of the partner's own. */
export function withOptionB(integration: Applicant): boolean {
  return integration.option === 'B'
}

export function fromLevel(level: number): (integration: Applicant) => boolean {
  return (integration) => (integration.level ?? ASSUMED_LEVEL) >= level
}

export function onlyLevelOne(integration: Applicant): boolean {
  return integration.level === 1
}
