/** A small sheet over the page, for something short that must not be lost by a press beside it. */
import { useEffect, useId, useRef, type ReactNode } from 'react'
import css from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Modal from the moment it is shown; Escape and its own button close it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = dialog.current
    if (!shown) return undefined
    const before = document.activeElement
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
    <dialog ref={dialog} aria-labelledby={id} className={css.dialog} onClose={closed}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        <button type="button" className="btn small quiet" onClick={onClose}>
          Close
        </button>
      </div>
      <div className={css.body}>{children}</div>
    </dialog>
  )
}
