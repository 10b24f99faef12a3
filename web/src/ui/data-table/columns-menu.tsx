/** Which columns a list shows. */
import { IconColumns3 } from '@tabler/icons-react'
import { Dropdown, dropdownItem } from '../dropdown.tsx'
import { shownKeys, type DataColumn } from './columns.ts'

interface ColumnsMenuProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly chosen: readonly string[] | null
  /** null: as the list has them. */
  readonly onChange: (keys: readonly string[] | null) => void
}

/** A box for each column but the main one, which always stays. */
export function ColumnsMenu<Row>({ columns, chosen, onChange }: ColumnsMenuProps<Row>) {
  const shown = shownKeys(columns, chosen)
  const toggle = (key: string): void => {
    const next = shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key]
    onChange(columns.map((column) => column.key).filter((one) => next.includes(one)))
  }
  return (
    <Dropdown label="Columns" icon={<IconColumns3 size={15} stroke={1.7} aria-hidden="true" />}>
      {() => (
        <>
          {columns
            .filter(({ main }) => !main)
            .map(({ key, head }) => (
              <label key={key} className={dropdownItem}>
                <input type="checkbox" checked={shown.includes(key)} onChange={() => toggle(key)} />
                {head}
              </label>
            ))}
          <button
            type="button"
            className={dropdownItem}
            disabled={chosen === null}
            onClick={() => onChange(null)}
          >
            As they were
          </button>
        </>
      )}
    </Dropdown>
  )
}
