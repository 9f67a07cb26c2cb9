import { needed, resource } from '@/lib/pleo/endpoints/endpoint'
import { EXAMPLE_ID } from '@/lib/pleo/endpoints/endpoint-example'

const company = needed('company_id', 'Company it belongs to')
const accounts = ['accounts:write']
const taxCodes = ['tax-codes:write']
const vendors = ['vendors:write']
const account = { archived: false, externalId: '4000', name: 'Travel' }
const taxCode = {
  companyId: EXAMPLE_ID,
  name: 'Standard rate',
  rate: 0.2,
  type: 'inclusive',
  archived: false,
}
const vendor = { companyId: EXAMPLE_ID, name: 'Example Stationers', defaultCurrency: 'GBP' }

/** docs/pleo 6.6, 6.7 and 6.9. */
export const accounting = [
  ...resource(
    {
      resource: 'Chart of accounts',
      docs: '/reference/accounts/chart-of-accounts-api-scopes',
      scopes: ['accounts:read'],
    },
    [
      {
        id: 'accounts.create',
        title: 'Create an account',
        method: 'POST',
        path: '/v1/chart-of-accounts',
        scopes: accounts,
        body: { companyId: EXAMPLE_ID, ...account },
      },
      {
        id: 'accounts.batch',
        title: 'Create up to 1000 accounts',
        method: 'POST',
        path: '/v1/chart-of-accounts/batch',
        scopes: accounts,
        body: { companyId: EXAMPLE_ID, items: [account] },
      },
      {
        id: 'accounts.get',
        title: 'Get an account',
        method: 'GET',
        path: '/v1/chart-of-accounts/{accountId}',
      },
      {
        id: 'accounts.update',
        title: 'Update an account',
        method: 'PUT',
        path: '/v1/chart-of-accounts/{accountId}',
        scopes: accounts,
        body: { archived: false, name: 'Travel' },
      },
      {
        id: 'accounts.delete',
        title: 'Delete an account',
        method: 'DELETE',
        path: '/v1/chart-of-accounts/{accountId}',
        scopes: accounts,
      },
      {
        id: 'accounts.search',
        title: 'Search accounts',
        method: 'POST',
        path: '/v1/chart-of-accounts:search',
        paged: true,
        body: {
          companyId: EXAMPLE_ID,
          excludeIfAssignedToCategory: false,
          excludeIfAssignedToContraAccount: false,
        },
      },
    ],
  ),
  ...resource(
    { resource: 'Tax codes', docs: '/docs/current/authentication/api-scopes', scopes: ['tax-codes:read'] },
    [
      {
        id: 'tax-codes.create',
        title: 'Create a tax code',
        method: 'POST',
        path: '/v0/tax-codes',
        scopes: taxCodes,
        body: taxCode,
      },
      { id: 'tax-codes.get', title: 'Get a tax code', method: 'GET', path: '/v0/tax-codes/{taxCodeId}' },
      {
        id: 'tax-codes.update',
        title: 'Update a tax code',
        method: 'PUT',
        path: '/v0/tax-codes/{taxCodeId}',
        scopes: taxCodes,
        body: taxCode,
      },
      {
        id: 'tax-codes.delete',
        title: 'Delete a tax code',
        method: 'DELETE',
        path: '/v0/tax-codes/{taxCodeId}',
        scopes: taxCodes,
      },
      {
        id: 'tax-codes.search',
        title: 'Search tax codes',
        method: 'POST',
        path: '/v0/tax-codes:search',
        query: [company],
        paged: true,
        body: { archived: false },
      },
      {
        id: 'tax-codes.calculate',
        title: 'Calculate tax amounts',
        method: 'POST',
        path: '/v0/tax-codes:calculate-tax-amounts',
        body: {
          amountsByTaxCodeId: { [EXAMPLE_ID]: [{ id: 'line-1', amount: { currency: 'GBP', minors: 1200 } }] },
        },
      },
    ],
  ),
  ...resource(
    { resource: 'Vendors', docs: '/reference/vendor/vendor-api-scopes', scopes: ['vendors:read'] },
    [
      {
        id: 'vendors.create',
        title: 'Create a vendor',
        method: 'POST',
        path: '/v1/vendors',
        scopes: vendors,
        body: vendor,
      },
      { id: 'vendors.get', title: 'Get a vendor', method: 'GET', path: '/v1/vendors/{vendorId}' },
      {
        id: 'vendors.update',
        title: 'Update a vendor',
        method: 'PUT',
        path: '/v1/vendors/{vendorId}',
        scopes: vendors,
        body: { ...vendor, externalId: 'V-100', state: 'ACTIVE' },
      },
      {
        id: 'vendors.activate',
        title: 'Activate a vendor',
        method: 'POST',
        path: '/v1/vendors/{vendorId}:activate',
        scopes: vendors,
        body: { externalId: 'V-100' },
      },
      {
        id: 'vendors.archive',
        title: 'Archive a vendor',
        method: 'POST',
        path: '/v1/vendors/{vendorId}:archive',
        scopes: vendors,
      },
      {
        id: 'vendors.search',
        title: 'Search vendors',
        method: 'POST',
        path: '/v1/vendors:search',
        query: [company],
        paged: true,
        body: {},
      },
    ],
  ),
]
