/** A list on an account's page that is changed in place: a form opens where the row stands, or below to add one. */
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { queryClient } from '../../api/client.ts'
import { useAsOf } from '../../app/as-of.tsx'
import { accountSubject, useMay } from '../../app/may.ts'
import type { Account } from '../../api/types.ts'
import { EmptyLine } from '../../ui/states.tsx'
import css from '../account.module.css'

interface EditableProps<Item extends { readonly id: string; readonly name: string }> {
  readonly account: Account
  /** The right that changing it asks. */
  readonly action: 'accounts.change' | 'accounts.change_content'
  readonly items: readonly Item[]
  readonly empty: string
  /** “contact”: what one is called. */
  readonly what: string
  readonly row: (item: Item) => ReactNode
  readonly rowClass: string | undefined
  /** null: a new one. */
  readonly form: (item: Item | null, done: () => void) => ReactNode
}

/** Who may not change it reads the same list without buttons. */
export function Editable<Item extends { readonly id: string; readonly name: string }>(
  props: EditableProps<Item>,
) {
  const { account, action, items, empty, what, row, rowClass, form } = props
  const may = useMay(action, accountSubject(account))
  const isOff = useAsOf() !== null
  const [open, setOpen] = useState<string | null>(null)
  const isChangeable = may && !isOff
  const done = (): void => {
    setOpen(null)
    void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/accounts/{id}'] })
  }
  return (
    <>
      {items.length === 0 && open !== NEW && <EmptyLine>{empty}</EmptyLine>}
      <ul className={css.rows}>
        {items.map((item) =>
          open === item.id ? (
            <li key={item.id}>{form(item, done)}</li>
          ) : (
            <li key={item.id} className={`${rowClass} ${css.editable}`}>
              {row(item)}
              {isChangeable && (
                <button
                  type="button"
                  className={`btn quiet small ${css.edit}`}
                  aria-label={`Change ${item.name}`}
                  onClick={() => setOpen(item.id)}
                >
                  <IconPencil size={14} aria-hidden="true" />
                </button>
              )}
            </li>
          ),
        )}
        {open === NEW && <li>{form(null, done)}</li>}
      </ul>
      {isChangeable && open === null && (
        <button type="button" className={`btn quiet small ${css.add}`} onClick={() => setOpen(NEW)}>
          <IconPlus size={14} aria-hidden="true" /> Add a {what}
        </button>
      )}
    </>
  )
}

const NEW = 'new'
