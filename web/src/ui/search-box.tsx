/** A field that filters what is on the screen. “/” goes there from anywhere. */
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import css from './search-box.module.css'

interface SearchBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Tells what is typed a quarter of a second after the last key; Escape empties it. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  const tell = useDebouncedCallback(onChange, 250)
  useHotkeys([['/', () => field.current?.focus()]])
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(value)
  }, [value])
  const change = (next: string): void => {
    setTyped(next)
    tell(next.trim())
  }
  return (
    <label className={css.box}>
      <IconSearch size={14} stroke={1.7} aria-hidden="true" />
      <span className="hidden">{label}</span>
      <input
        ref={field}
        type="search"
        data-slash
        placeholder={label}
        value={typed}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && change('')}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
  )
}
