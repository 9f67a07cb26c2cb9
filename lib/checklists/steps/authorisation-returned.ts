import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'
import { authorisationInProgress } from '@/lib/checklists/proofs/authorisation-in-progress'

export const authorisationReturned = observedStep({
  id: 'authorisation-returned',
  stage: 'oauth',
  title: 'Authorise a test company',
  purpose: 'Send a browser to Pleo and get it back with proof that it is the same one.',
  input: 'A connect link, opened by someone with the Staging login.',
  output: 'A callback whose state matches, from the same browser, with an S256 challenge sent.',
  why: 'State stops forged callbacks; PKCE makes a stolen code worthless.',
  docs: [PLEO.authorise, PLEO.pkce, PLEO.oauthGuide],
  applies: throughThisDashboard,
  needs: ['registration-pack', 'client-stored'],
  prove: authorisationInProgress(observed('authorisation.returned')),
  action: { label: 'Create link', to: 'connections' },
  advice: 'Create a new link and authorise again.',
  minutes: 2,
})
