import type { Step } from '@/lib/checklists/step'
import { accessGranted } from '@/lib/checklists/steps/access-granted'
import { accessRequested } from '@/lib/checklists/steps/access-requested'
import { accountsSynced } from '@/lib/checklists/steps/accounts-synced'
import { authorisationReturned } from '@/lib/checklists/steps/authorisation-returned'
import { branding } from '@/lib/checklists/steps/branding'
import { clientStored } from '@/lib/checklists/steps/client-stored'
import { codeExchanged } from '@/lib/checklists/steps/code-exchanged'
import { companyConnected } from '@/lib/checklists/steps/company-connected'
import { credentialsCheck } from '@/lib/checklists/steps/credentials-check'
import { dataProtection } from '@/lib/checklists/steps/data-protection'
import { denialHandled } from '@/lib/checklists/steps/denial-handled'
import { detailsComplete } from '@/lib/checklists/steps/details-complete'
import { disconnectHandled } from '@/lib/checklists/steps/disconnect-handled'
import { entityMapping } from '@/lib/checklists/steps/entity-mapping'
import { environmentsApart } from '@/lib/checklists/steps/environments-apart'
import { errorHandling } from '@/lib/checklists/steps/error-handling'
import { exportErrors } from '@/lib/checklists/steps/export-errors'
import { exportWorkflow } from '@/lib/checklists/steps/export-workflow'
import { firstCall } from '@/lib/checklists/steps/first-call'
import { levelAgreed } from '@/lib/checklists/steps/level-agreed'
import { marketplaceListing } from '@/lib/checklists/steps/marketplace-listing'
import { minimalScopes } from '@/lib/checklists/steps/minimal-scopes'
import { oauthOnly } from '@/lib/checklists/steps/oauth-only'
import { ownAuthorisation } from '@/lib/checklists/steps/own-authorisation'
import { ownCentralRefresh } from '@/lib/checklists/steps/own-central-refresh'
import { ownFirstCall } from '@/lib/checklists/steps/own-first-call'
import { ownProductionAuthorisation } from '@/lib/checklists/steps/own-production-authorisation'
import { ownProductionCall } from '@/lib/checklists/steps/own-production-call'
import { ownRefreshFailure } from '@/lib/checklists/steps/own-refresh-failure'
import { ownSecretBackend } from '@/lib/checklists/steps/own-secret-backend'
import { ownStateAndPkce } from '@/lib/checklists/steps/own-state-and-pkce'
import { ownTokenStorage } from '@/lib/checklists/steps/own-token-storage'
import { postmanCall } from '@/lib/checklists/steps/postman-call'
import { postmanSetUp } from '@/lib/checklists/steps/postman-set-up'
import { postmanToken } from '@/lib/checklists/steps/postman-token'
import { productionApproved } from '@/lib/checklists/steps/production-approved'
import { productionAuthorisation } from '@/lib/checklists/steps/production-authorisation'
import { productionClientStored } from '@/lib/checklists/steps/production-client-stored'
import { productionCredentialsCheck } from '@/lib/checklists/steps/production-credentials-check'
import { productionFirstCall } from '@/lib/checklists/steps/production-first-call'
import { productionOpened } from '@/lib/checklists/steps/production-opened'
import { productionRegistration } from '@/lib/checklists/steps/production-registration'
import { programmeFit } from '@/lib/checklists/steps/programme-fit'
import { rateLimits } from '@/lib/checklists/steps/rate-limits'
import { reauthorisationHandled } from '@/lib/checklists/steps/reauthorisation-handled'
import { refreshLogging } from '@/lib/checklists/steps/refresh-logging'
import { refreshRotates } from '@/lib/checklists/steps/refresh-rotates'
import { registrationPack } from '@/lib/checklists/steps/registration-pack'
import { registrationSent } from '@/lib/checklists/steps/registration-sent'
import { replayRefused } from '@/lib/checklists/steps/replay-refused'
import { reviewRequested } from '@/lib/checklists/steps/review-requested'
import { scopedCall } from '@/lib/checklists/steps/scoped-call'
import { secretPitfall } from '@/lib/checklists/steps/secret-pitfall'
import { selfService } from '@/lib/checklists/steps/self-service'
import { stagingLogin } from '@/lib/checklists/steps/staging-login'
import { stateKept } from '@/lib/checklists/steps/state-kept'
import { tagsSynced } from '@/lib/checklists/steps/tags-synced'
import { taxCodesSynced } from '@/lib/checklists/steps/tax-codes-synced'
import { tokensSealed } from '@/lib/checklists/steps/tokens-sealed'
import { vendorsSynced } from '@/lib/checklists/steps/vendors-synced'

/** Every step, in the order in which a partner meets it. */
export const CATALOGUE: readonly Step[] = [
  programmeFit,
  detailsComplete,
  accessRequested,
  accessGranted,
  stagingLogin,
  registrationPack,
  registrationSent,
  clientStored,
  credentialsCheck,
  authorisationReturned,
  codeExchanged,
  companyConnected,
  tokensSealed,
  refreshRotates,
  postmanSetUp,
  postmanToken,
  ownAuthorisation,
  secretPitfall,
  environmentsApart,
  firstCall,
  scopedCall,
  postmanCall,
  ownFirstCall,
  denialHandled,
  replayRefused,
  reauthorisationHandled,
  disconnectHandled,
  errorHandling,
  exportWorkflow,
  exportErrors,
  tagsSynced,
  accountsSynced,
  taxCodesSynced,
  vendorsSynced,
  dataProtection,
  oauthOnly,
  levelAgreed,
  minimalScopes,
  branding,
  refreshLogging,
  selfService,
  entityMapping,
  stateKept,
  rateLimits,
  ownStateAndPkce,
  ownSecretBackend,
  ownTokenStorage,
  ownCentralRefresh,
  ownRefreshFailure,
  reviewRequested,
  productionApproved,
  productionOpened,
  productionRegistration,
  productionClientStored,
  productionCredentialsCheck,
  productionAuthorisation,
  productionFirstCall,
  ownProductionAuthorisation,
  ownProductionCall,
  marketplaceListing,
]

/** The step of that id, or null. */
export function findStep(id: string): Step | null {
  return CATALOGUE.find((step) => step.id === id) ?? null
}
