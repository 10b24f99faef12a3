/** Takes a text to the clipboard and says so. */
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { toastProblem } from '../ui/toast.tsx'

interface CopyProps {
  readonly text: string
  /** Read after “Copy”. */
  readonly what: string
  /** What stands on the button. */
  readonly label?: string
}

export function CopyButton({ text, what, label = 'Copy' }: CopyProps) {
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), 2000)
    } catch {
      await toastProblem({
        title: 'The browser does not allow copying',
        detail: 'Select the text and copy it by hand.',
      })
    }
  }
  return (
    <button type="button" className="btn small" onClick={() => void copy()} aria-label={`Copy ${what}`}>
      {isCopied ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />}
      <span aria-live="polite">{isCopied ? 'Copied' : label}</span>
    </button>
  )
}
