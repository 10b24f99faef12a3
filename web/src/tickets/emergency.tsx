/** After an emergency: who follows up until when, and what was learnt. */
import { useState } from 'react'
import { api, queryClient } from '../api/client.ts'
import type { Emergency, Ticket } from '../api/types.ts'
import { useAsOf } from '../app/as-of.tsx'
import { AreaField, CheckField } from '../ui/fields/field.tsx'
import { Buttons, Form, errorAt } from '../ui/fields/form.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import { toast } from '../ui/toast.tsx'
import css from './ticket.module.css'

/** On the ticket's page; nothing where it never was an emergency. */
export function EmergencySection({ ticket }: { ticket: Ticket }) {
  const query = { source: ticket.source, ticket: ticket.ticketId }
  const { data } = api.useQuery('get', '/api/v1/emergencies', { params: { query } })
  const [newest] = data?.items ?? []
  const [isOpen, setOpen] = useState(false)
  const isOff = useAsOf() !== null
  if (!newest) return null
  return (
    <section aria-labelledby="after-emergency">
      <div className="section-head">
        <h2 id="after-emergency">After the emergency</h2>
        {newest.mayRecord && !isOff && !isOpen && (
          <button type="button" className="btn small" onClick={() => setOpen(true)}>
            {newest.record ? 'Write it anew' : 'Write the record'}
          </button>
        )}
      </div>
      <FollowUpWords emergency={newest} />
      {isOpen ? (
        <RecordForm emergency={newest} onDone={() => setOpen(false)} />
      ) : (
        newest.record && <Record record={newest.record} />
      )}
    </section>
  )
}

function FollowUpWords({ emergency: { followUp, record } }: { emergency: Emergency }) {
  const zone = useReaderZone()
  const now = useNow()
  if (followUp?.state === 'open') {
    const due =
      followUp.dueAt === null ? 'without a date' : `due ${timeWords(Date.parse(followUp.dueAt), zone, now)}`
    return (
      <p>
        <b>{followUp.owner ?? 'Nobody'}</b> owes the follow-up, {due}.
        {followUp.escalatedAt !== null && (
          <span className="danger"> It was not done that day: their manager knows.</span>
        )}
      </p>
    )
  }
  if (record) return null
  return <p className="faint">Nothing is written down of it yet.</p>
}

function Record({ record }: { record: NonNullable<Emergency['record']> }) {
  const zone = useReaderZone()
  const now = useNow()
  const lines = [
    ['Cause', record.causeKnown ? record.cause : 'not known yet'],
    ['Next steps', record.nextSteps],
    ['To change', record.toChange],
    ['Customer', record.customerContacted ? 'contacted' : 'not contacted yet'],
  ] as const
  return (
    <>
      <p className={css.record}>{record.happened}</p>
      <dl className={css.learnt}>
        {lines.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt className="faint">{label}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="faint meta">
        {record.writtenBy ?? 'Somebody'}, {timeWords(Date.parse(record.writtenAt), zone, now)}
      </p>
    </>
  )
}

/** What has to be asked anew: emergencies, briefs, tasks. */
const refresh = (): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const path = String(queryKey[1])
      return path.includes('/emergencies') || path.includes('/tasks') || path.endsWith('/brief')
    },
  })

/** A short form; keeping it ticks the follow-up off. */
export function RecordForm({ emergency, onDone }: { emergency: Emergency; onDone: () => void }) {
  const { record } = emergency
  const [draft, setDraft] = useState({
    happened: record?.happened ?? '',
    customerContacted: record?.customerContacted ?? false,
    causeKnown: record?.causeKnown ?? false,
    cause: record?.cause ?? '',
    nextSteps: record?.nextSteps ?? '',
    toChange: record?.toChange ?? '',
  })
  const set = (part: Partial<typeof draft>): void => setDraft((old) => ({ ...old, ...part }))
  const write = api.useMutation('put', '/api/v1/tickets/{source}/{ticket}/emergency-record')
  const path = { source: emergency.source, ticket: emergency.ticketId }
  const save = (): void =>
    write.mutate(
      { params: { path }, body: draft },
      {
        onSuccess: () => {
          void refresh()
          void toast({ words: `Followed up: ${emergency.accountName} ${emergency.ticketId}.` })
          onDone()
        },
      },
    )
  return (
    <Form onSubmit={save} error={write.error} label="After the emergency">
      <AreaField
        label="What happened"
        value={draft.happened}
        onChange={(happened) => set({ happened })}
        error={errorAt(write.error, 'happened')}
      />
      <CheckField
        label="The customer was contacted"
        isChecked={draft.customerContacted}
        onChange={(customerContacted) => set({ customerContacted })}
      />
      <CheckField
        label="The cause is known"
        isChecked={draft.causeKnown}
        onChange={(causeKnown) => set({ causeKnown })}
      />
      {draft.causeKnown && (
        <AreaField
          label="Cause"
          rows={2}
          value={draft.cause}
          onChange={(cause) => set({ cause })}
          error={errorAt(write.error, 'cause')}
        />
      )}
      <AreaField
        label="Next steps"
        rows={2}
        value={draft.nextSteps}
        onChange={(nextSteps) => set({ nextSteps })}
      />
      <AreaField
        label="What should change"
        rows={2}
        value={draft.toChange}
        onChange={(toChange) => set({ toChange })}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={write.isPending}>
          Keep the record
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
