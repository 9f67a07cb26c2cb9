import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { allOf, observed } from '@/lib/checklists/proof'
import { authorisationInProgress } from '@/lib/checklists/proofs/authorisation-in-progress'

export const productionAuthorisation = observedStep({
  id: 'production-authorisation',
  stage: 'production',
  title: 'Connect the first live customer',
  purpose: 'Let a real customer authorise the integration.',
  input: 'A Production connect link, sent to a customer’s admin.',
  output: 'A connection with sealed tokens and a receipt for the customer.',
  why: 'From here on real financial data is at stake.',
  docs: [PLEO.environments, PLEO.oauthGuide],
  environment: 'production',
  applies: throughThisDashboard,
  needs: ['production-client-stored'],
  prove: authorisationInProgress(
    allOf(observed('connection.made', 'connection.reconnected'), observed('grant.sealed')),
  ),
  action: { label: 'Create link', to: 'connections' },
  advice: 'Send the customer a new link.',
  minutes: 3,
})
