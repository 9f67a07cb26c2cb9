'use client'

import { useState } from 'react'
import type { Shortcut } from '@/components/frame/shortcut'
import { singleKeysOff, turnSingleKeys } from '@/components/frame/single-keys'
import DialogBox from '@/components/ui/dialog-box'
import { Kbd } from '@/components/ui/kbd'

type ShortcutListProps = {
  shortcuts: Shortcut[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

// A default export, because that is what React.lazy loads.
export default function ShortcutList({ shortcuts, open, onOpenChange }: ShortcutListProps) {
  const [off, setOff] = useState(singleKeysOff)
  function toggle() {
    turnSingleKeys(off)
    setOff(singleKeysOff())
  }
  return (
    <DialogBox open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <dl className="grid grid-cols-[1fr_auto] gap-y-2">
        <Row label="Go to anything" keys={['Ctrl', 'K']} />
        <Row label="This list" keys={['?']} />
        <Row label="Row above, row below in a table" keys={['↑', '↓']} />
        {shortcuts.map(({ key, label }) => (
          <Row key={key} label={label} keys={['g', key]} />
        ))}
      </dl>
      <label className="flex items-center gap-2.5 border-t border-line pt-4">
        <input type="checkbox" checked={!off} onChange={toggle} className="size-4 accent-accent" />
        Use the keys that are a single letter or sign
      </label>
    </DialogBox>
  )
}

function Row({ label, keys }: { label: string; keys: string[] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="flex justify-end gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </>
  )
}
