/** An account, found by name or alias on the server. */
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

interface AccountSelectProps {
  readonly label: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  /** null: none is chosen yet. */
  readonly value: string | null
  readonly onChange: (accountId: string) => void
  /** Not offered. */
  readonly except?: string
}

/** Finds among thousands. */
export function AccountSelect(props: AccountSelectProps) {
  const { value, onChange, except } = props
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 200)
  const query = { limit: 30, sort: 'name' as const, ...(q === '' ? {} : { q }) }
  const { data } = api.useQuery(
    'get',
    '/api/v1/accounts',
    { params: { query } },
    { placeholderData: keepPreviousData },
  )
  const chosen = api.useQuery(
    'get',
    '/api/v1/accounts/{id}',
    { params: { path: { id: value ?? '' } } },
    { enabled: value !== null, staleTime: 300_000 },
  ).data
  const accounts = new Map((data?.items ?? []).map(({ id, name }) => [id, name]))
  if (chosen) accounts.set(chosen.id, chosen.name)
  if (except) accounts.delete(except)
  return (
    <Field {...props}>
      {(control) => (
        <Select
          {...control}
          searchable
          placeholder="Name or alias"
          data={[...accounts].map(([id, label]) => ({ value: id, label }))}
          value={value}
          onChange={(next) => next !== null && onChange(next)}
          onSearchChange={setTyped}
          nothingFoundMessage="No account has this name"
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </Field>
  )
}
