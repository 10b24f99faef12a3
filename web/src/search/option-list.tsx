/** The options of the palette in their groups; the one that Enter chooses is marked. */
import { useEffect, useRef } from 'react'
import { IconCornerDownLeft } from '@tabler/icons-react'
import { Pip } from '../ui/pip.tsx'
import type { Option } from './options.ts'
import css from './palette.module.css'

interface OptionListProps {
  readonly id: string
  readonly options: readonly Option[]
  readonly active: string | undefined
  readonly onChoose: (option: Option) => void
}

/** A listbox: the focus stays in the field above, which names the active option. */
export function OptionList({ id, options, active, onChoose }: OptionListProps) {
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <div id={id} role="listbox" aria-label="Results" className={css.list}>
      {groups.map((group) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} className={css.group} role="presentation">
            {group}
          </div>
          {options
            .filter((option) => option.group === group)
            .map((option) => (
              <Row
                key={option.id}
                id={`${id}-${option.id}`}
                option={option}
                isActive={option.id === active}
                onChoose={() => onChoose(option)}
              />
            ))}
        </div>
      ))}
    </div>
  )
}

interface RowProps {
  readonly id: string
  readonly option: Option
  readonly isActive: boolean
  readonly onChoose: () => void
}

function Row({ id, option, isActive, onChoose }: RowProps) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const { label, detail, pip, hint } = option
  return (
    <button
      ref={row}
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={css.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {pip ? <Pip kind={pip} /> : <i className={css.noPip} />}
      <span className={css.label}>{label}</span>
      {detail && <span className={css.about}>{detail}</span>}
      {isActive ? <EnterKey /> : hint && <kbd aria-hidden="true">{hint}</kbd>}
    </button>
  )
}

/** The key that chooses; the fonts have no sign for it. */
export function EnterKey() {
  return (
    <kbd aria-hidden="true">
      <IconCornerDownLeft size={11} stroke={2} />
    </kbd>
  )
}
