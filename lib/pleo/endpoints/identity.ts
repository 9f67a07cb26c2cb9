import { resource } from '@/lib/pleo/endpoints/endpoint'

/** docs/pleo 6.2, 6.3, 6.12 and 6.13. */
export const identity = [
  ...resource(
    { resource: 'Introspect', docs: '/docs/current/how-tos/oauth/how-to-call-pleo-apis-using-access-tokens' },
    [{ id: 'introspect', title: 'What the token stands for', method: 'GET', path: '/v1/introspect' }],
  ),
  ...resource(
    { resource: 'Companies', docs: '/docs/current/authentication/api-scopes', scopes: ['companies:read'] },
    [
      {
        id: 'companies.list',
        title: 'Search companies',
        method: 'GET',
        path: '/v1/companies',
        query: [{ name: 'organization_id', about: 'Only companies of this organisation' }],
        paged: true,
      },
      { id: 'companies.get', title: 'Get a company', method: 'GET', path: '/v1/companies/{companyId}' },
    ],
  ),
  ...resource(
    { resource: 'Employees', docs: '/reference/employees/employees-api-scopes', scopes: ['users:read'] },
    [
      {
        id: 'employees.list',
        title: 'Search employees',
        method: 'GET',
        path: '/v2/employees',
        query: [
          { name: 'companyId', about: 'camelCase here, unlike every other query' },
          { name: 'email', about: 'Exact address' },
          { name: 'code', about: 'Your own id for the employee' },
        ],
        paged: true,
      },
      { id: 'employees.get', title: 'Get an employee', method: 'GET', path: '/v2/employees/{employeeId}' },
    ],
  ),
  ...resource({ resource: 'Installations', docs: '/reference/marketplace/marketplace-overview' }, [
    { id: 'installations.get', title: 'Get this installation', method: 'GET', path: '/v1/installations/me' },
    {
      id: 'installations.create',
      title: 'Create this installation',
      method: 'POST',
      path: '/v1/installations/me',
      body: { metadata: {} },
    },
    {
      id: 'installations.update',
      title: 'Update this installation',
      method: 'PUT',
      path: '/v1/installations/me',
      body: { status: 'ACTIVATED', metadata: {} },
    },
    {
      id: 'installations.activate',
      title: 'Activate this installation',
      method: 'POST',
      path: '/v1/installations/me:activate',
    },
    {
      id: 'installations.remove',
      title: 'Remove this installation (revokes all tokens)',
      method: 'DELETE',
      path: '/v1/installations/me',
    },
  ]),
  ...resource({ resource: 'Webhook subscriptions', docs: '/reference/webhook-events' }, [
    {
      id: 'subscriptions.list',
      title: 'Search subscriptions',
      method: 'GET',
      path: '/v1/subscriptions',
      query: [
        { name: 'status', about: 'ACTIVE or INACTIVE' },
        { name: 'event_types', about: 'Repeat for several' },
      ],
      paged: true,
    },
    {
      id: 'subscriptions.create',
      title: 'Create a subscription',
      method: 'POST',
      path: '/v1/subscriptions',
      body: { endpointUrl: 'https://partner.example/webhooks', eventTypes: ['v1.export-job.created'] },
    },
    {
      id: 'subscriptions.get',
      title: 'Get a subscription',
      method: 'GET',
      path: '/v1/subscriptions/{subscriptionId}',
    },
    {
      id: 'subscriptions.update',
      title: 'Update a subscription',
      method: 'PUT',
      path: '/v1/subscriptions/{subscriptionId}',
      body: {
        endpointUrl: 'https://partner.example/webhooks',
        eventTypes: ['v1.export-job.created'],
        status: 'INACTIVE',
      },
    },
    {
      id: 'subscriptions.delete',
      title: 'Delete a subscription',
      method: 'DELETE',
      path: '/v1/subscriptions/{subscriptionId}',
    },
    {
      id: 'subscriptions.activities',
      title: 'What was done to a subscription',
      method: 'GET',
      path: '/v1/subscriptions/{subscriptionId}/activities',
      query: [{ name: 'operation_types', about: 'CREATE, UPDATE or DELETE; repeat for several' }],
    },
    {
      id: 'subscriptions.secret',
      title: 'The signing secret of a subscription',
      method: 'GET',
      path: '/v1/subscriptions/{subscriptionId}/secret',
    },
  ]),
]
