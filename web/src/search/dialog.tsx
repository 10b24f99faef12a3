/** A dialog over the page, as browsers have it: it keeps the focus, Escape and a press beside it close it. */
import { useEffect, useRef, type ReactNode } from 'react'
import css from './palette.module.css'

interface DialogProps {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Modal from the moment it is shown; the focus goes back to where it was. */
export function Dialog({ label, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (!shown) return undefined
    const before = document.activeElement
    // A press beside it closes it, where the browser knows how.
    shown.setAttribute('closedby', 'any')
    if (!shown.open) shown.showModal()
    return () => {
      shown.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  // What was closed by ending one showing of it is told late: by then it may be open again.
  const closed = (): void => {
    if (!dialog.current?.open) onClose()
  }
  return (
    <dialog ref={dialog} aria-label={label} className={css.dialog} onClose={closed}>
      <div className={css.sheet}>{children}</div>
    </dialog>
  )
}
