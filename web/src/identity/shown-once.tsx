/** A secret that is shown this once: a key, or a link to pass on. */
import { useState } from 'react'
import css from './identity.module.css'

interface ShownOnceProps {
  readonly label: string
  readonly value: string
  readonly note?: string
  readonly onDone: () => void
}

/** To be copied; gone with the press of “Done”. */
export function ShownOnce({ label, value, note, onDone }: ShownOnceProps) {
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <div className={css.once} role="status">
      <b>{label}</b>
      <code className="mono">{value}</code>
      <p className="meta muted">
        {note ?? 'It is shown this once: only its hash is kept. Copy it to where it is used.'}
      </p>
      <div className={css.buttons}>
        <button type="button" className="btn small primary" onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy'}
        </button>
        <button type="button" className="btn small" onClick={onDone}>
          Done
        </button>
      </div>
    </div>
  )
}
