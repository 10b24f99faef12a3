/** A person of the directory, found by name on the server, or nobody. */
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Input.css'
import '../form.css'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '../../api/client.ts'
import { Field } from './field.tsx'

interface Offered {
  readonly id: string
  readonly regionId: string
  readonly managerId: string | null
}

interface PersonSelectProps {
  readonly label: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly isChanged?: boolean
  readonly value: string | null
  /** What “nobody” is called. */
  readonly none: string
  readonly onChange: (value: string | null) => void
  /** Whom it offers; without: everybody. */
  readonly offers?: (person: Offered) => boolean
}

const NONE = 'none'

/** null: nobody. */
export function PersonSelect(props: PersonSelectProps) {
  const { value, none, onChange, offers = () => true } = props
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 200)
  const query = { limit: 30, sort: 'name' as const, ...(q === '' ? {} : { q }) }
  const { data } = api.useQuery(
    'get',
    '/api/v1/people',
    { params: { query } },
    { placeholderData: keepPreviousData },
  )
  const chosen = api.useQuery(
    'get',
    '/api/v1/people/{id}',
    { params: { path: { id: value ?? '' } } },
    { enabled: value !== null, staleTime: 300_000 },
  ).data
  const people = new Map((data?.items ?? []).filter(offers).map(({ id, name }) => [id, name]))
  if (chosen && value !== null) people.set(chosen.id, chosen.name)
  const options = [...people].map(([id, label]) => ({ value: id, label }))
  return (
    <Field {...props}>
      {(control) => (
        <Select
          {...control}
          searchable
          data={[{ value: NONE, label: none }, ...options]}
          value={value ?? NONE}
          onChange={(next) => next !== null && onChange(next === NONE ? null : next)}
          onSearchChange={setTyped}
          nothingFoundMessage="Nobody has this name"
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </Field>
  )
}
