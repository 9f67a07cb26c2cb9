import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const companyConnected = observedStep({
  id: 'company-connected',
  stage: 'oauth',
  title: 'Learn which company it is',
  purpose: 'Tie the tokens to exactly one Pleo company.',
  input: 'The new access token, described by Pleo.',
  output: 'A connection that names the company and the granted scopes.',
  why: 'An access token stands for a company, and accounting calls concern exactly one.',
  docs: [PLEO.multiEntity, PLEO.oauthOverview],
  applies: throughThisDashboard,
  needs: ['code-exchanged'],
  prove: observed('connection.made', 'connection.reconnected'),
  action: { label: 'Open connections', to: 'connections' },
  advice: 'Authorise again and choose a company, not an organisation.',
  minutes: 1,
})
