/** Adds or changes a feed: a calendar by its address, or the pager by its API. */
import { useState } from 'react'
import { CheckField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useAddFeed, useChangeFeed, type Feed } from './queries.ts'

const KINDS = [
  { value: 'icalendar', label: 'Calendar (iCalendar address)' },
  { value: 'pagerduty', label: 'PagerDuty (REST API)' },
] as const

interface Draft {
  readonly kind: Feed['kind']
  readonly name: string
  readonly address: string
  readonly token: string
  readonly schedules: string
  readonly isEnabled: boolean
}

const draftOf = (feed: Feed | undefined): Draft => ({
  ...{ kind: feed?.kind ?? 'icalendar', name: feed?.name ?? '', address: '', token: '' },
  ...{ schedules: feed?.scheduleIds.join(', ') ?? '', isEnabled: feed?.isEnabled ?? true },
})

const PAGER = 'https://api.pagerduty.com'

/** What is sent; an address or a key that is not typed stays as it is. */
function bodyOf({ kind, name, address, token, schedules, isEnabled }: Draft, isNew: boolean) {
  const isPager = kind === 'pagerduty'
  const typed = address.trim()
  const used = typed === '' && isPager && isNew ? PAGER : typed
  return {
    ...{ name, kind, isEnabled, scheduleIds: isPager ? schedules.split(/[\s,]+/).filter(Boolean) : [] },
    ...((isNew || used !== '') && { address: used }),
    ...(isPager && token !== '' && { token }),
  }
}

/** The form; `feed`: the one that is changed. Its address and key are not shown: they are typed where they are other ones. */
export function FeedForm({ feed, onDone }: { feed?: Feed; onDone: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(feed))
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  const add = useAddFeed()
  const change = useChangeFeed()
  const { error, isPending } = feed ? change : add
  const save = (): void => {
    const body = bodyOf(draft, feed === undefined)
    const done = { onSuccess: onDone }
    if (feed) change.mutate({ params: { path: { id: feed.id } }, body }, done)
    else add.mutate({ body }, done)
  }
  return (
    <Form onSubmit={save} error={error} label={feed ? `Change ${feed.name}` : 'New feed'}>
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errorAt(error, 'name')}
      />
      {!feed && (
        <SelectField
          label="Kind"
          value={draft.kind}
          options={KINDS}
          onChange={(value) => set({ kind: value === 'pagerduty' ? value : 'icalendar' })}
        />
      )}
      <Source feed={feed} draft={draft} set={set} error={error} />
      {feed && (
        <CheckField
          label="It is read, and gives shifts"
          isChecked={draft.isEnabled}
          onChange={(isEnabled) => set({ isEnabled })}
        />
      )}
      <Buttons>
        <button type="submit" className="btn primary" disabled={isPending}>
          {feed ? 'Change it' : 'Read from it'}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

interface SourceProps {
  readonly feed: Feed | undefined
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly error: unknown
}

/** Where it is read from: the address, and for the pager its key and schedules. */
function Source({ feed, draft, set, error }: SourceProps) {
  const isPager = draft.kind === 'pagerduty'
  const example = isPager ? PAGER : 'https://…/on-call.ics'
  return (
    <>
      <TextField
        label="Address"
        type={feed ? 'password' : 'text'}
        autoComplete="off"
        help={
          feed ? 'Only where it is another one now. Kept sealed.' : 'Kept sealed; only its host is shown.'
        }
        placeholder={feed ? `${feed.host}, as it is` : example}
        value={draft.address}
        onChange={(address) => set({ address })}
        error={errorAt(error, 'address')}
      />
      {isPager && (
        <>
          <TextField
            label="API key"
            type="password"
            autoComplete="off"
            help={
              feed
                ? 'Only where it is another one, or the address is.'
                : 'A read-only key is enough. Kept sealed, never shown.'
            }
            value={draft.token}
            onChange={(token) => set({ token })}
            error={errorAt(error, 'token')}
          />
          <TextField
            label="Schedules"
            help="Their ids, as at the end of a schedule’s address in PagerDuty; several with commas."
            placeholder="PABC123"
            value={draft.schedules}
            onChange={(schedules) => set({ schedules })}
            error={errorAt(error, 'scheduleIds')}
          />
        </>
      )}
    </>
  )
}
