/** Chooses a person of the directory, or nobody. */
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Input.css'
import '../ui/form.css'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'

/** The value that stands for “nobody”. */
export const NOBODY = 'nobody'

interface PersonPickerProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly error: string | null
}

/** Finds people by name on the server, so that a directory of thousands is no burden. */
export function PersonPicker({ label, value, onChange, error }: PersonPickerProps) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 200)
  const query = { limit: 30, sort: 'name' as const, ...(q === '' ? {} : { q }) }
  const { data } = api.useQuery(
    'get',
    '/api/v1/people',
    { params: { query } },
    { placeholderData: keepPreviousData },
  )
  const people = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      label={label}
      placeholder="A person, or nobody"
      searchable
      clearable={false}
      data={[{ value: NOBODY, label: 'Nobody' }, ...people]}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      error={error}
      nothingFoundMessage="Nobody has this name"
      comboboxProps={{ withinPortal: false }}
    />
  )
}
