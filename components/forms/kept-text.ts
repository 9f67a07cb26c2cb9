type TextControl = HTMLInputElement | HTMLTextAreaElement

type KeptForm = { form: string; fields: [name: string, value: string][] }

const NOT_TYPED = ['hidden', 'password', 'radio', 'checkbox', 'submit', 'button', 'file']

/** Keeps what was typed on this page, in this tab, over one reload. A password field is never among it. */
export function keepTypedText(): void {
  const kept = [...document.forms].map((form): KeptForm => {
    const typed = textControls(form).filter(({ value, defaultValue }) => value !== defaultValue)
    return { form: signatureOf(form), fields: typed.map(({ name, value }) => [name, value]) }
  })
  write(kept.filter(({ fields }) => fields.length > 0))
}

/** Puts back what was kept of this form, once. */
export function restoreTypedText(form: HTMLFormElement): void {
  const kept = read()
  const own = kept.find((one) => one.form === signatureOf(form))
  if (!own) return
  write(kept.filter((one) => one !== own))
  const typed = new Map(own.fields)
  for (const control of textControls(form)) control.value = typed.get(control.name) ?? control.value
}

function textControls(form: HTMLFormElement): TextControl[] {
  return [...form.elements].filter(
    (element): element is TextControl =>
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && !NOT_TYPED.includes(element.type)),
  )
}

/** What the form is about and which fields it has: the same before and after an update. */
function signatureOf(form: HTMLFormElement): string {
  const controls = [...form.elements].filter((element) => element instanceof HTMLInputElement)
  const about = controls.filter(({ type, name }) => type === 'hidden' && !name.startsWith('$ACTION'))
  return JSON.stringify([
    about.map(({ name, value }) => [name, value]),
    textControls(form).map(({ name }) => name),
  ])
}

function place(): string {
  return `typed:${location.pathname}`
}

function read(): KeptForm[] {
  try {
    return JSON.parse(sessionStorage.getItem(place()) ?? '[]') as KeptForm[]
  } catch {
    // Storage may be switched off, or hold what an older build wrote.
    return []
  }
}

function write(kept: KeptForm[]): void {
  try {
    if (kept.length > 0) sessionStorage.setItem(place(), JSON.stringify(kept))
    else sessionStorage.removeItem(place())
  } catch {
    // Storage may be switched off or full; the page has said that the text stays only until the reload.
  }
}
