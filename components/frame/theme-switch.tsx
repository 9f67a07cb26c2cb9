'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { THEME_COOKIE, type Theme } from '@/components/frame/theme'

type ThemeSwitchProps = { theme: Theme }

const CHOICES = [
  { theme: 'system', label: 'As on this device', Icon: Monitor },
  { theme: 'light', label: 'Light', Icon: Sun },
  { theme: 'dark', label: 'Dark', Icon: Moon },
] as const

const YEAR_S = 365 * 24 * 60 * 60

export function ThemeSwitch({ theme: stored }: ThemeSwitchProps) {
  const [theme, setTheme] = useState(stored)
  function choose(next: Theme) {
    setTheme(next)
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we serve
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${YEAR_S}; samesite=lax`
  }
  return (
    <fieldset className="flex rounded-md border border-line-strong bg-surface p-0.5">
      <legend className="sr-only">Theme</legend>
      {CHOICES.map(({ theme: choice, label, Icon }) => (
        <label
          key={choice}
          title={label}
          className="inline-flex size-6 cursor-pointer items-center justify-center rounded-sm text-ink-faint hover:text-ink has-checked:bg-hover has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="theme"
            value={choice}
            checked={theme === choice}
            onChange={() => choose(choice)}
            className="sr-only"
          />
          <Icon aria-hidden="true" size={14} />
          <span className="sr-only">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
