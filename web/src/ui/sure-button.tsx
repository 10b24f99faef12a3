/** For what has no way back: asks once more before it does it. */
import { useState } from 'react'

interface SureProps {
  readonly label: string
  /** What it says when it asks: “Yes: …”. */
  readonly sure: string
  readonly disabled: boolean
  readonly onSure: () => void
  /** A button rather than the link of a row. */
  readonly className?: string
}

/** It forgets the question when the focus leaves it. */
export function SureButton({ label, sure, disabled, onSure, className = 'link meta' }: SureProps) {
  const [isAsked, setAsked] = useState(false)
  return (
    <button
      type="button"
      className={className}
      disabled={disabled}
      onBlur={() => setAsked(false)}
      onClick={() => (isAsked ? onSure() : setAsked(true))}
    >
      {isAsked ? sure : label}
    </button>
  )
}
