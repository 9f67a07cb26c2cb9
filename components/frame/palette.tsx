'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import * as Radix from 'radix-ui/dialog'
import type { PaletteEntry } from '@/components/frame/palette-entry'
import { useReturnFocus } from '@/components/ui/use-return-focus'

type PaletteProps = {
  entries: PaletteEntry[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

// A default export, because that is what React.lazy loads.
export default function Palette({ entries, open, onOpenChange }: PaletteProps) {
  const router = useRouter()
  const returnFocus = useReturnFocus()
  const groups = Map.groupBy(entries, (entry) => entry.group)
  function go(href: string) {
    onOpenChange(false)
    router.push(href)
  }
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...returnFocus}
          aria-describedby={undefined}
          className="fixed top-[14vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-lg border border-line-strong bg-surface"
        >
          <Radix.Title className="sr-only">Go to</Radix.Title>
          <Command label="Go to" loop>
            <Command.Input
              placeholder="A page, a step, a connection, a call…"
              className="h-12 w-full border-b border-line bg-transparent px-4 outline-none"
            />
            <Command.List className="max-h-[50vh] overflow-y-auto p-2">
              <Command.Empty className="px-2 py-4 text-ink-muted">Nothing here by that name.</Command.Empty>
              {[...groups].map(([group, members]) => (
                <Command.Group key={group} heading={group} className={GROUP}>
                  {members.map((entry) => (
                    <Command.Item
                      key={entry.id}
                      value={entry.id}
                      keywords={[entry.label, ...(entry.keywords ?? [])]}
                      onSelect={() => go(entry.href)}
                      className="flex h-9 cursor-default items-center rounded-md px-2 data-[selected=true]:bg-hover"
                    >
                      <span className="truncate" title={entry.label}>
                        {entry.label}
                      </span>
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

const GROUP =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-faint'
