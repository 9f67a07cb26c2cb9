import './globals.css'
import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { chosenTheme, THEME_COOKIE } from '@/components/frame/theme'

export const metadata: Metadata = {
  title: { default: 'Partner dashboard', template: '%s · Partner dashboard' },
  description: 'Takes an integration from no access to Production, with proof at every step.',
  icons: { icon: '/icon.svg' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f8f7' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1011' },
  ],
}

/** The stored choice is on <html> in the first byte, so no page flashes in the other theme. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = chosenTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html
      lang="en-GB"
      data-theme={theme === 'system' ? undefined : theme}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      // The theme switch writes data-theme before React has hydrated a slow page.
      suppressHydrationWarning
    >
      <body>{children}</body>
    </html>
  )
}
