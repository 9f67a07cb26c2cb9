import type { AskedField } from '@/components/forms/field-rows'

type LinkQuestions = { rows: AskedField[][]; hidden?: Record<string, string>; label: string }

type Customer = { label: string; customerReference: string }

const EXPIRY: AskedField = {
  name: 'expiryDays',
  label: 'Works for',
  first: '7',
  options: [
    { value: '1', label: 'One day' },
    { value: '7', label: 'Seven days' },
    { value: '14', label: '14 days' },
    { value: '30', label: '30 days' },
  ],
}

/** A link for one customer; `given` where a customer asked for a fresh one. */
export function newLink(returnAddresses: string[], given: Customer | undefined): LinkQuestions {
  const returnAddress: AskedField = {
    name: 'returnAddress',
    label: 'Return address',
    optional: true,
    hint: 'Where the customer goes on after the receipt.',
    placeholder: 'Stay on the receipt',
    options: returnAddresses.map((value) => ({ value, label: value })),
  }
  return {
    rows: [...aboutCustomer(given), ...(returnAddresses.length > 0 ? [[returnAddress]] : []), [EXPIRY]],
    label: 'Create link',
  }
}

/** A link that brings the same company back to the same record. */
export function reconnectLink(connection: Customer & { id: string }): LinkQuestions {
  const { id, label, customerReference } = connection
  return {
    rows: [
      [
        {
          ...EXPIRY,
          label: 'The link works for',
          hint: 'The same company must authorise. The record, its label and its history stay.',
        },
      ],
    ],
    hidden: { connectionId: id, label, customerReference },
    label: 'Create reconnect link',
  }
}

function aboutCustomer(given: Customer | undefined): AskedField[][] {
  return [
    [
      {
        name: 'label',
        label: 'Customer',
        first: given?.label,
        hint: 'As your team knows it.',
        placeholder: 'Oak & Elm Ltd',
      },
    ],
    [
      {
        name: 'customerReference',
        label: 'Your reference',
        first: given?.customerReference,
        hint: 'Its id in your own system. It comes back with the connection.',
        mono: true,
      },
    ],
    [
      {
        name: 'expectedCompanyId',
        label: 'Expected company',
        optional: true,
        hint: 'Its Pleo id, if you know it. Any other company is then refused.',
        mono: true,
      },
    ],
  ]
}
