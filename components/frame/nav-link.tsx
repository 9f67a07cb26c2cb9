'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { MouseEvent, ReactNode } from 'react'

export type NavLinkProps = {
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
    <Link href={href} className={className} aria-current={here ? 'page' : undefined} onClick={closeSheet}>
      {children}
    </Link>
  )
}

/** On a narrow screen the rail is a popover, which a navigation inside one document would leave open. */
function closeSheet(event: MouseEvent<HTMLElement>) {
  for (const sheet of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) {
    if (sheet.contains(event.currentTarget)) sheet.hidePopover()
  }
}
