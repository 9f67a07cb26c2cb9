import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NotConnected } from '@/components/connect/not-connected'

test('an answer of another issuer has words of its own', () => {
  const page = renderToStaticMarkup(
    <NotConnected
      outcome="refused"
      code="other_issuer"
      integrationName="Acme Sync"
      partnerName="Acme Books"
      helpContact=""
      tryAgain="/connect/x"
      askPath="/connect/x"
    />,
  )
  expect(page).toContain('That answer was not from Pleo')
  expect(page).toContain('Nothing was connected')
  expect(page).not.toContain('other_issuer')
})
