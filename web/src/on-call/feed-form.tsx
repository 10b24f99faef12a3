/** Adds a feed: a calendar by its address, or the pager by its API. */
import { useState } from 'react'
import { SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useAddFeed } from './queries.ts'

const KINDS = [
  { value: 'icalendar', label: 'Calendar (iCalendar address)' },
  { value: 'pagerduty', label: 'PagerDuty (REST API)' },
] as const

/** The form. */
export function FeedForm({ onDone }: { onDone: () => void }) {
  const [kind, setKind] = useState<'icalendar' | 'pagerduty'>('icalendar')
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [token, setToken] = useState('')
  const [schedules, setSchedules] = useState('')
  const add = useAddFeed()
  const isPager = kind === 'pagerduty'
  const used = address.trim() === '' && isPager ? 'https://api.pagerduty.com' : address.trim()
  const save = (): void =>
    add.mutate(
      {
        body: {
          ...{ name, kind, isEnabled: true, address: used },
          scheduleIds: isPager ? schedules.split(/[\s,]+/).filter(Boolean) : [],
          ...(isPager && token !== '' && { token }),
        },
      },
      { onSuccess: onDone },
    )
  return (
    <Form onSubmit={save} error={add.error} label="New feed">
      <TextField label="Name" value={name} onChange={setName} error={errorAt(add.error, 'name')} />
      <SelectField
        label="Kind"
        value={kind}
        options={KINDS}
        onChange={(value) => setKind(value === 'pagerduty' ? value : 'icalendar')}
      />
      <TextField
        label="Address"
        help="Kept sealed; only its host is shown."
        placeholder={isPager ? 'https://api.pagerduty.com' : 'https://…/on-call.ics'}
        value={address}
        onChange={setAddress}
        error={errorAt(add.error, 'address')}
      />
      {isPager && (
        <>
          <TextField
            label="API key"
            type="password"
            autoComplete="off"
            help="A read-only key is enough. Kept sealed, never shown."
            value={token}
            onChange={setToken}
            error={errorAt(add.error, 'token')}
          />
          <TextField
            label="Schedules"
            help="Their ids, as at the end of a schedule’s address in PagerDuty; several with commas."
            placeholder="PABC123"
            value={schedules}
            onChange={setSchedules}
            error={errorAt(add.error, 'scheduleIds')}
          />
        </>
      )}
      <Buttons>
        <button type="submit" className="btn primary" disabled={add.isPending}>
          Read from it
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
