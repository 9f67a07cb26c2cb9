import { ROOT } from '../root'
import { checkTypes } from '../test/check-types'
import { generateClient } from '../up/generate-client'

/** `npm run types`: as `npm test` checks them. */
export async function run(): Promise<void> {
  await generateClient(ROOT)
  await checkTypes()
  console.log('The types agree.')
}
