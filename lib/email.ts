import { z } from 'zod'

const LONGEST = 254
// RFC 5322's atom and RFC 6531's letters of every script. Quoted local parts are left out: their commas, brackets and
// spaces could name a second recipient in a mail's header.
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const LABEL = /^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u

/** One rule for an address wherever one is given: a form, the registration pack, the operator's command. */
export function isEmail(text: string): boolean {
  if (text.length > LONGEST) return false
  const [local = '', domain = '', ...more] = text.split('@')
  if (more.length > 0 || local.length > 64 || !LOCAL_PART.test(local)) return false
  const labels = domain.split('.')
  return labels.length > 1 && labels.every((label) => label.length <= 63 && LABEL.test(label))
}

/** The field of a form that takes one. */
export function emailField(message = 'Enter an e-mail address, for example you@company.example.') {
  return z.string().trim().refine(isEmail, message)
}
