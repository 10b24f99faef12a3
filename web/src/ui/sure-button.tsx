/** For what has no way back: asks once more before it does it. */
import { useState } from 'react'

interface SureProps {
  readonly label: string
  /** What it says when it asks: “Yes: …”. */
  readonly sure: string
  readonly disabled: boolean
  readonly onSure: () => void
}

/** A link of a row; it forgets the question when the focus leaves it. */
export function SureButton({ label, sure, disabled, onSure }: SureProps) {
  const [isAsked, setAsked] = useState(false)
  return (
    <button
      type="button"
      className="link meta"
      disabled={disabled}
      onBlur={() => setAsked(false)}
      onClick={() => (isAsked ? onSure() : setAsked(true))}
    >
      {isAsked ? sure : label}
    </button>
  )
}
