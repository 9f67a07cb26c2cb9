'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { closeSheets } from '@/components/frame/close-sheets'

type NavLinkProps = {
  href: string
  className: string
  /** Only this very page, not the pages below it. */
  exact?: boolean
  children: ReactNode
}

/** Knows whether it points at the current page; layouts do not render again when the page changes. */
export function NavLink({ href, className, exact = false, children }: NavLinkProps) {
  const path = usePathname()
  const here = path === href || (!exact && path.startsWith(`${href}/`))
  return (
    <Link href={href} className={className} aria-current={here ? 'page' : undefined} onClick={closeSheets}>
      {children}
    </Link>
  )
}
