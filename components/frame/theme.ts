export type Theme = 'system' | 'light' | 'dark'

export const THEME_COOKIE = 'theme'

/** Anything but a stored "light" or "dark" follows the reader's system. */
export function chosenTheme(stored: string | undefined): Theme {
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}
