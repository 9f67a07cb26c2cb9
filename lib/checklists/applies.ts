import type { Applicant } from '@/lib/checklists/step'

/** The level that Pleo recommends as a minimum stands in until the partner has chosen one. */
const ASSUMED_LEVEL = 2

export function always(): boolean {
  return true
}

/** Option A: this dashboard is the integration's OAuth front and token store. Shown until an option is chosen. */
export function throughThisDashboard(integration: Applicant): boolean {
  return integration.option !== 'B' && !integration.ownOAuthFlow
}

/** Option B: Postman for trying it out, and an authorisation flow of the partner's own. */
export function withPostman(integration: Applicant): boolean {
  return integration.option === 'B'
}

/** The partner's own software authorises and keeps the tokens: nothing here can observe that, so a person attests. */
export function withOwnFlow(integration: Applicant): boolean {
  return integration.option === 'B' || integration.ownOAuthFlow === true
}

/** Option A with a flow of the partner's own, where no Postman step stands for the first authorisation and call. */
export function withOwnFlowOnly(integration: Applicant): boolean {
  return integration.option !== 'B' && integration.ownOAuthFlow === true
}

export function fromLevel(level: number): (integration: Applicant) => boolean {
  return (integration) => (integration.level ?? ASSUMED_LEVEL) >= level
}

export function onlyLevelOne(integration: Applicant): boolean {
  return integration.level === 1
}
