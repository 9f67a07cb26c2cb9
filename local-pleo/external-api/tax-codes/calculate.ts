import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf } from '../caller.ts'
import { oneOf } from '../one-of.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, jsonBody, missing, security, uuid } from '../schema.ts'
import { type TaxCode, taxCodeJson } from './tax-code.ts'

const money = z.object({ currency: z.string(), minors: z.number().int() })
const breakdown = z.object({ gross: money, net: money, tax: money })

type Money = z.infer<typeof money>

/** docs/pleo 6.7. Inclusive: the amount holds the tax. Exclusive and reverse: the tax comes on top, reverse owes it oneself. */
export function calculateTax(api: Api, realm: Realm): void {
  const route = createRoute({
    tags: ['Tax codes'],
    security,
    middleware: requireScope('tax-codes:read'),
    method: 'post',
    path: '/v0/tax-codes/~calculate-tax-amounts',
    operationId: 'calculateTaxAmounts',
    summary: 'Split amounts into net and tax',
    request: {
      body: jsonBody(
        z.object({
          amountsByTaxCodeId: z.record(uuid, z.array(z.object({ id: z.string(), amount: money }))),
        }),
      ),
    },
    responses: {
      200: json(
        z.object({
          data: z.object({
            taxes: z.record(z.string(), z.array(z.object({ id: z.string(), amountTaxBreakdown: breakdown }))),
          }),
        }),
        'The amounts by tax code',
      ),
      ...failures,
      ...missing,
    },
  })
  api.openapi(route, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    const taxes: Record<string, { id: string; amountTaxBreakdown: z.infer<typeof breakdown> }[]> = {}
    for (const [id, amounts] of Object.entries(c.req.valid('json').amountsByTaxCodeId)) {
      const wanted = {
        table: 'tax_codes',
        select: taxCodeJson,
        environment: realm.environment,
        id,
        companyIds,
      }
      const code = await oneOf<TaxCode>(realm.pool, {
        ...wanted,
        missing: ['TAX_CODE_NOT_FOUND', 'The tax code'],
      })
      taxes[id] = amounts.map(({ id: line, amount }) => ({
        id: line,
        amountTaxBreakdown: breakDown(amount, code),
      }))
    }
    return c.json({ data: { taxes } }, 200)
  })
}

function breakDown(amount: Money, { rate, type }: TaxCode) {
  const of = (minors: number) => ({ currency: amount.currency, minors })
  if (type === 'inclusive') {
    const net = Math.round(amount.minors / (1 + rate))
    return { gross: amount, net: of(net), tax: of(amount.minors - net) }
  }
  const tax = Math.round(amount.minors * rate)
  return { gross: of(type === 'exclusive' ? amount.minors + tax : amount.minors), net: amount, tax: of(tax) }
}
