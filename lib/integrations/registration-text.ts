import type { Pack } from '@/lib/integrations/registration-pack'
import { PACK_FIELDS } from '@/lib/integrations/registration-pack'

/** The pack as text for Pleo's form: one field a line, in the form's order. */
export function registrationText(pack: Pack): string {
  return PACK_FIELDS.map(({ name, label }) => `${label}: ${fieldText(pack, name)}`).join('\n')
}

function fieldText(pack: Pack, name: keyof Pack): string {
  const value = pack[name]
  if (name === 'pkce') return value ? 'Supported (S256)' : 'Not supported'
  if (name === 'scopes') return pack.scopes.join(' ')
  return Array.isArray(value) ? value.join(', ') : String(value)
}
