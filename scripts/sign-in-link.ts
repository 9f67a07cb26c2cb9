// Prints a one-time sign-in link as JSON: the launcher of the embedded default runs this, `npm run sign-in` too.
import { createSignInLink } from '../lib/auth/sign-in-link'
import { closeDb } from '../lib/db'

const MINUTES = 60
const email = process.argv[2] ?? ''
const link = await createSignInLink(email, '/', MINUTES)
await closeDb()
console.log(JSON.stringify({ link }))
