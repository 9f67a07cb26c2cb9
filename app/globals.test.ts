import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const CSS = readFileSync(new URL('./globals.css', import.meta.url), 'utf8')
const TOKENS = new Map(
  [...CSS.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
)

const TEXT = ['ink', 'ink-muted', 'ink-faint', 'accent', 'good', 'warn', 'bad', 'person']
const GROUND = ['canvas', 'surface', 'sunken']

/** WCAG 2.2, 1.4.3 (text) and 1.4.11 (the border of a control). */
describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  test.each(TEXT.flatMap((text) => GROUND.map((ground) => [text, ground])))(
    '%s reads on %s',
    (text, ground) => {
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(['accent', 'good', 'warn', 'bad', 'person'])(
    '%s and muted text read on its own soft ground',
    (tone) => {
      expect(contrast(tone, `${tone}-soft`)).toBeGreaterThanOrEqual(4.5)
      expect(contrast('ink-muted', `${tone}-soft`)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['on-bad', 'bad'],
    ['on-bad', 'bad-strong'],
    ['ink-inverse', 'ink'],
    ['ink-muted', 'hover'],
  ])('%s reads on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(GROUND)('the border of a control stands out from %s', (ground) => {
    expect(contrast('control', ground)).toBeGreaterThanOrEqual(3)
  })

  function contrast(a: string, b: string): number {
    const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (lighter + 0.05) / (darker + 0.05)
  }

  function luminance(token: string): number {
    const hex = TOKENS.get(token)?.[theme]
    if (!hex) throw new Error(`globals.css has no token ${token}`)
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
      linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
})

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
