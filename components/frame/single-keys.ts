const STORED_AS = 'single-keys'

/** The reader's choice on this device; without storage the keys are on. */
export function singleKeysOff(): boolean {
  try {
    return localStorage.getItem(STORED_AS) === 'off'
  } catch {
    return false
  }
}

export function turnSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORED_AS)
    else localStorage.setItem(STORED_AS, 'off')
  } catch {
    // Storage is refused in some private windows; the choice then holds for nobody.
  }
}

export function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'))
  )
}
