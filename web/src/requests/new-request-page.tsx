/** Filing a request: what is asked, with what it would meet and who suits best beside it. */
import { keepPreviousData } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { AccountSelect } from '../ui/fields/account-select.tsx'
import { AreaField, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { PersonSelect } from '../ui/fields/person-select.tsx'
import { EmptyLine, ErrorState, Skeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { isoDate } from '../ui/time/dates.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { Findings } from './findings.tsx'
import { useAccountName, useFile, type Kind, type Review } from './queries.ts'
import { Suggestions } from './suggestions.tsx'
import css from './requests.module.css'

const route = getRouteApi('/requests/new')

interface Draft {
  readonly accountId: string | null
  readonly kind: Kind
  readonly personId: string | null
  readonly outgoingPersonId: string | null
  readonly startsOn: string
  readonly overlapDays: string
  readonly reason: string
}

/** The screen. */
export function NewRequestPage() {
  const { account, person, kind, from } = route.useSearch()
  const today = isoDate(useNow(), useReaderZone())
  const [draft, setDraft] = useState<Draft>({
    ...{ accountId: account ?? null, personId: person ?? null, outgoingPersonId: null },
    kind: kind === 'replace' || kind === 'remove' ? kind : 'set',
    ...{ startsOn: from && /^\d{4}-\d\d-\d\d$/.test(from) ? from : today, overlapDays: '0', reason: '' },
  })
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  return (
    <Screen
      title="File a request"
      crumbs={[{ label: 'Requests', link: { to: '/requests' } }, { label: 'File a request' }]}
    >
      <h1 className="answer">Who should be whose ASE?</h1>
      <div className={css.columns}>
        <RequestForm draft={draft} set={set} />
        <div>
          {draft.accountId !== null && draft.kind !== 'remove' && (
            <Suggestions
              accountId={draft.accountId}
              startsOn={draft.startsOn}
              chosen={draft.personId}
              onChoose={(personId) => set({ personId })}
            />
          )}
        </div>
      </div>
    </Screen>
  )
}

/** The body of the API; null: something is still missing. */
function bodyOf({ accountId, kind, personId, outgoingPersonId, startsOn, overlapDays, reason }: Draft) {
  if (accountId === null || startsOn === '' || (kind !== 'remove' && personId === null)) return null
  return {
    accountId,
    kind,
    personId: kind === 'remove' ? null : personId,
    ...(kind !== 'set' && outgoingPersonId !== null ? { outgoingPersonId } : {}),
    startsOn,
    overlapDays: kind === 'replace' ? Number(overlapDays) || 0 : 0,
    reason: reason.trim() || null,
  }
}

interface FormProps {
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
}

function RequestForm({ draft, set }: FormProps) {
  const navigate = useNavigate()
  const file = useFile()
  const body = bodyOf(draft)
  const { reason: _, ...asked } = body ?? { reason: null }
  const review = api.useQuery(
    'post',
    '/api/v1/ase-requests/review',
    { body: { ...(asked as NonNullable<typeof body>), reason: null } },
    { enabled: body !== null, placeholderData: keepPreviousData },
  )
  const send = (): void => {
    if (body === null) return
    file.mutate(
      { body },
      { onSuccess: ({ id }) => void navigate({ to: '/requests/$requestId', params: { requestId: id } }) },
    )
  }
  const isAtOnce = review.data?.appliedAtOnce ?? false
  return (
    <div>
      <Form onSubmit={send} error={file.error} label="Request">
        <Fields draft={draft} set={set} error={file.error} />
        <Buttons>
          <button type="submit" className="btn primary" disabled={body === null || file.isPending}>
            {isAtOnce && review.data?.clear ? 'Apply now' : 'File the request'}
          </button>
          <button type="button" className="btn quiet" onClick={() => void navigate({ to: '/requests' })}>
            Leave it
          </button>
        </Buttons>
      </Form>
      <section aria-labelledby="review">
        <div className="section-head">
          <h2 id="review">What it would meet</h2>
        </div>
        {body === null && <EmptyLine>Name the account and who becomes its ASE.</EmptyLine>}
        {body !== null && review.isPending && <Skeleton height={40} />}
        {body !== null && review.isError && <ErrorState problem={asProblem(review.error)} />}
        {body !== null && review.data && <Met review={review.data} />}
      </section>
    </div>
  )
}

function Met({ review }: { review: Review }) {
  const clear = review.appliedAtOnce
    ? 'Nothing stands in the way: it is applied at once.'
    : 'Nothing stands in the way.'
  return (
    <>
      <Findings findings={review.findings} clear={clear} />
      {!review.appliedAtOnce && (
        <p className="muted meta">Filed by you, it waits for a director, who sees the same.</p>
      )}
      {review.appliedAtOnce && !review.clear && (
        <p className="muted meta">
          Filed now, it is kept with what blocks and can be applied once that is cleared.
        </p>
      )}
    </>
  )
}

const KINDS = [
  { value: 'set', label: 'Set: one more ASE' },
  { value: 'replace', label: 'Replace the ASE' },
  { value: 'remove', label: 'Remove the ASE' },
] as const

function Fields({ draft, set, error }: FormProps & { error: unknown }) {
  const { accountId, kind, personId, outgoingPersonId, startsOn, overlapDays, reason } = draft
  return (
    <>
      <AccountSelect
        label="Account"
        value={accountId}
        onChange={(next) => set({ accountId: next, outgoingPersonId: null })}
        error={errorAt(error, 'accountId')}
      />
      <SelectField
        label="What"
        value={kind}
        onChange={(value) => set({ kind: KINDS.find((one) => one.value === value)?.value ?? 'set' })}
        options={KINDS}
      />
      {kind !== 'remove' && (
        <PersonSelect
          label="Who becomes the ASE"
          none="Choose somebody"
          value={personId}
          onChange={(next) => set({ personId: next })}
          error={errorAt(error, 'personId')}
        />
      )}
      {kind !== 'set' && accountId !== null && (
        <Outgoing
          accountId={accountId}
          value={outgoingPersonId}
          onChange={(next) => set({ outgoingPersonId: next })}
        />
      )}
      <TextField
        label="First day"
        type="date"
        isShort
        value={startsOn}
        onChange={(next) => set({ startsOn: next })}
        error={errorAt(error, 'startsOn')}
        help="In the account’s time zone."
      />
      {kind === 'replace' && (
        <TextField
          label="Overlap"
          type="number"
          min={0}
          max={30}
          isShort
          unit="business days"
          value={overlapDays}
          onChange={(next) => set({ overlapDays: next })}
          error={errorAt(error, 'overlapDays')}
          help="So long both hold the account; the new one is primary from the first day."
        />
      )}
      <AreaField
        label="Reason"
        value={reason}
        onChange={(next) => set({ reason: next })}
        error={errorAt(error, 'reason')}
      />
    </>
  )
}

interface OutgoingProps {
  readonly accountId: string
  readonly value: string | null
  readonly onChange: (personId: string | null) => void
}

/** Whose assignment ends: those whom the account has now. */
function Outgoing({ accountId, value, onChange }: OutgoingProps) {
  const name = useAccountName(accountId)
  const { data } = api.useQuery('get', '/api/v1/accounts/{id}', { params: { path: { id: accountId } } })
  const people = new Map((data?.assignments ?? []).map(({ personId, name: who }) => [personId, who]))
  const options = [...people].map(([id, who]) => ({ value: id, label: who }))
  return (
    <SelectField
      label="Whose assignment ends"
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : next)}
      options={[{ value: '', label: `The only or primary ASE of ${name}` }, ...options]}
    />
  )
}
