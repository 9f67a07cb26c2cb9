'use client'

import { Search } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { closeSheets } from '@/components/frame/close-sheets'
import type { PaletteEntry } from '@/components/frame/palette-entry'
import { Kbd } from '@/components/ui/kbd'
import { loadOrSay } from '@/components/ui/load-or-say'

const Palette = loadOrSay(() => import('@/components/frame/palette'))

/** The palette's code is fetched when it is first asked for. */
export function PaletteLauncher({ entries }: { entries: PaletteEntry[] }) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  function show() {
    closeSheets()
    setWanted(true)
    setOpen(true)
  }
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      setWanted(true)
      setOpen((shown) => !shown)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button
        type="button"
        onClick={show}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2 text-ink-muted hover:border-control hover:text-ink"
      >
        <Search aria-hidden="true" size={14} />
        <span className="grow text-left">Go to…</span>
        <span className="max-md:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      {wanted && (
        <Suspense>
          <Palette entries={entries} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
