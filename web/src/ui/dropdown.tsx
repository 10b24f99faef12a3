/** A button that opens a small panel below itself: a menu, a choice of columns. */
import { useClickOutside, useHotkeys } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import css from './dropdown.module.css'

interface DropdownProps {
  readonly label: string
  /** What stands before the label. */
  readonly icon?: ReactNode
  /** What stands after it: a count, the view that is shown. */
  readonly says?: string | undefined
  /** What the panel is to screen readers, where the label does not say it. */
  readonly name?: string
  /** Opens to the right instead of to the left. */
  readonly start?: boolean
  readonly children: (close: () => void) => ReactNode
}

/** Escape, a press outside and the focus leaving close it; Escape brings the focus back. */
export function Dropdown({ label, icon, says, name = label, start = false, children }: DropdownProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false), ['mousedown', 'touchstart', 'focusin'])
  const close = (): void => {
    setOpen(false)
    document.getElementById(id)?.focus()
  }
  useHotkeys([['Escape', () => isOpen && close(), { preventDefault: false }]], [])
  return (
    <div ref={box} className={css.box}>
      <button
        id={id}
        type="button"
        className="btn small quiet"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {icon}
        {label}
        {says !== undefined && <span className={css.says}>{says}</span>}
        <IconChevronDown size={13} stroke={1.8} aria-hidden="true" />
      </button>
      {isOpen && (
        <div role="dialog" aria-label={name} className={start ? `${css.panel} ${css.start}` : css.panel}>
          {children(close)}
        </div>
      )}
    </div>
  )
}

/** One thing to press in a panel. */
export const dropdownItem = css.item

/** A line that says what follows. */
export function DropdownHead({ children }: { children: ReactNode }) {
  return <p className={css.head}>{children}</p>
}
