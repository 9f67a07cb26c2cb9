// Fills in the demo partner of the embedded default, once; prints what running.json carries. All of it is fictional.
import { staffOf } from '../lib/auth/staff'
import { closeDb, db } from '../lib/db'
import { createIntegration } from '../lib/integrations/create-integration'
import { createPartner } from '../lib/partners/create-partner'

const OWNER = { email: 'jo.berg@acme-books.example', name: 'Jo Berg' }
const COLLEAGUES = [
  { email: 'sam.lind@acme-books.example', name: 'Sam Lind', role: 'engineer' },
  { email: 'kim.dahl@acme-books.example', name: 'Kim Dahl', role: 'viewer' },
] as const
const INTEGRATION = 'Acme Books for Ledgerline'

const { partnerId, slug, userId } = await createPartner({
  name: 'Acme Books',
  ownerEmail: OWNER.email,
  ownerName: OWNER.name,
})
for (const { email, name, role } of COLLEAGUES) {
  const user = await db().user.upsert({ where: { email }, create: { email, name }, update: {} })
  const key = { partnerId, userId: user.id }
  await db().member.upsert({ where: { partnerId_userId: key }, create: { ...key, role }, update: {} })
}
const existing = await db().integration.findFirst({ where: { partnerId, name: INTEGRATION } })
const owner = await staffOf(userId, slug)
const integration =
  existing ??
  (await createIntegration(owner, { multiCustomer: true, builtByPartner: true, name: INTEGRATION }))
await closeDb()
console.log(
  JSON.stringify({
    owner: OWNER.email,
    engineer: COLLEAGUES[0].email,
    viewer: COLLEAGUES[1].email,
    partner: slug,
    integration: integration.slug,
  }),
)
