// make-owner.ts <e-mail> <partner or ''>: prints {"partner"}. `npm run owner` runs this with the dashboard's settings.
import { closeDb, db } from '../lib/db'
import { CreatePartner, createPartner } from '../lib/partners/create-partner'

async function onlyPartner(): Promise<string> {
  const [first, second] = await db().partner.findMany({ take: 2, select: { name: true } })
  if (first && !second) return first.name
  throw new Error(
    `There ${first ? 'are several partners' : 'is no partner yet'}: name one with --partner "Company".`,
  )
}

const [email = '', named] = process.argv.slice(2)
try {
  const name = named || (await onlyPartner())
  const input = CreatePartner.safeParse({ name, ownerEmail: email })
  if (!input.success) throw new Error(input.error.issues.map(({ message }) => message).join(' '))
  await createPartner(input.data)
  console.log(JSON.stringify({ partner: name }))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  await closeDb()
}
