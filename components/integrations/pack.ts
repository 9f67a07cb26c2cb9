import type { PackField } from '@/lib/integrations/registration-pack'

export type PackProblems = Partial<Record<PackField, string>>

type LineField = { name: PackField; label: string; hint: string; placeholder?: string }

export const ABOUT_THE_APP: LineField[] = [
  {
    name: 'clientName',
    label: 'Client Name',
    hint: "The app's own brand, as customers will read it. Without the word Pleo.",
    placeholder: 'Acme Books',
  },
  {
    name: 'clientUri',
    label: 'Client URI',
    hint: 'Your home page, or the page about this integration.',
    placeholder: 'https://www.company.example/pleo',
  },
  {
    name: 'logoUri',
    label: 'Logo',
    hint: 'Square, high resolution. The address of the picture.',
    placeholder: 'https://www.company.example/logo.png',
  },
  {
    name: 'termsUri',
    label: 'Terms of Service URI',
    hint: 'What a customer accepts when authorising.',
    placeholder: 'https://www.company.example/terms',
  },
  {
    name: 'privacyUri',
    label: 'Privacy Policy URI',
    hint: 'How you handle personal data.',
    placeholder: 'https://www.company.example/privacy',
  },
]
