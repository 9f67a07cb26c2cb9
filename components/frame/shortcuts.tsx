'use client'

import { Keyboard } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Suspense, useEffect, useRef, useState } from 'react'
import { closeSheets } from '@/components/frame/close-sheets'
import type { Shortcut } from '@/components/frame/shortcut'
import { singleKeysOff, takesText } from '@/components/frame/single-keys'
import { loadOrSay } from '@/components/ui/load-or-say'

const ShortcutList = loadOrSay(() => import('@/components/frame/shortcut-list'))

type ShortcutsProps = { shortcuts: Shortcut[] }

const CHORD_MS = 1500

/** `?` lists the keys; `g` and then a letter goes. Both can be turned off (WCAG 2.2, 2.1.4). */
export function Shortcuts({ shortcuts }: ShortcutsProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const chordUntil = useRef(0)

  function show() {
    closeSheets()
    setWanted(true)
    setOpen(true)
  }

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || takesText(event.target) || singleKeysOff()) return
      if (event.key === '?') {
        setWanted(true)
        setOpen(true)
        return
      }
      const inChord = event.timeStamp < chordUntil.current
      chordUntil.current = event.key === 'g' && !inChord ? event.timeStamp + CHORD_MS : 0
      const shortcut = inChord && shortcuts.find(({ key }) => key === event.key)
      if (shortcut) router.push(shortcut.href)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router, shortcuts])

  return (
    <>
      <button
        type="button"
        onClick={show}
        title="Keyboard shortcuts"
        aria-label="Keyboard shortcuts"
        className="inline-flex size-7 items-center justify-center rounded-md text-ink-muted hover:bg-hover hover:text-ink"
      >
        <Keyboard aria-hidden="true" size={16} />
      </button>
      {wanted && (
        <Suspense>
          <ShortcutList shortcuts={shortcuts} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
