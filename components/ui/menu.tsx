'use client'

import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import * as Radix from 'radix-ui/dropdown-menu'
import { type ReactNode, startTransition } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style'

export type MenuItem =
  | { label: string; href: string; danger?: boolean }
  | { label: string; action: () => Promise<void>; danger?: boolean }

export type MenuProps = {
  /** Names the menu; drawn only when there is no `trigger`. */
  label: string
  /** Words on the button; without them it is three dots. */
  trigger?: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  items: MenuItem[]
}

const ITEM =
  'flex h-8 items-center rounded-sm px-2 outline-none select-none data-[highlighted]:bg-hover cursor-default'

export function Menu({ label, trigger, variant = 'ghost', size = 'sm', items }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger className={buttonStyle(variant, size)} aria-label={trigger ? undefined : label}>
        {trigger ?? <Ellipsis aria-hidden="true" size={16} />}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={4}
          aria-label={label}
          className="z-50 min-w-44 rounded-md border border-line-strong bg-surface p-1"
        >
          {items.map((item) => (
            <Item key={item.label} item={item} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function Item({ item }: { item: MenuItem }) {
  const look = item.danger ? `${ITEM} text-bad` : ITEM
  if ('href' in item) {
    return (
      <Radix.Item asChild className={look}>
        <Link href={item.href}>{item.label}</Link>
      </Radix.Item>
    )
  }
  return (
    <Radix.Item className={look} onSelect={() => startTransition(item.action)}>
      {item.label}
    </Radix.Item>
  )
}
