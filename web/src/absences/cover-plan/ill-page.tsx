/** “I am ill today”: away from this moment on. What will happen is said before it is sent, and it can be taken back. */
import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { useMay } from '../../app/may.ts'
import { Screen } from '../../app/screen.tsx'
import { useSession } from '../../app/session.ts'
import { Choice } from '../../ui/choice.tsx'
import { CheckField, Field, TextField } from '../../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../../ui/fields/form.tsx'
import { Empty, ErrorState, PageSkeleton, Skeleton } from '../../ui/states.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { addDays, isoDate } from '../../ui/time/dates.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { cityOf } from '../../ui/time/zone.ts'
import { toast } from '../../ui/toast.tsx'
import { consequences, illWords, untilInstant, type Until } from './ill.ts'
import { IllOrBack } from './ill-or-back.tsx'
import { useRunning, useSend, useWithdrawPlan, type Preview } from './queries.ts'
import { periodWords } from './words.ts'
import css from './cover-plan.module.css'

/** The screen. */
export function IllPage() {
  const me = useSession().data
  const mayFile = useMay('absences.file')
  const isEngineer = me?.kind === 'person' && mayFile
  const running = useRunning(isEngineer)
  const now = useNow()
  const zone = useReaderZone()
  const params = { path: { id: me?.id ?? '' } }
  const { data } = api.useQuery('get', '/api/v1/people/{id}', { params }, { enabled: isEngineer })
  return (
    <Screen
      title="I am ill today"
      crumbs={[{ label: 'Time off', link: { to: '/time-off' } }, { label: 'I am ill today' }]}
    >
      {me && !isEngineer && (
        <Empty isPage title="Only people of the directory take sick leave here.">
          Sign in as a person, or in the demo borrow somebody’s eyes in the menu at the name.
        </Empty>
      )}
      {isEngineer && (!data || running === undefined) && <PageSkeleton />}
      {isEngineer && running && (
        <Empty isPage title={`You are away already, ${periodWords(running, zone, now, running.zone)}.`}>
          <p>Back sooner, or away for longer: say so there.</p>
          <IllOrBack />
        </Empty>
      )}
      {isEngineer && data && running === null && <Ill personId={data.id} zone={data.timeZone} />}
    </Screen>
  )
}

function Ill({ personId, zone }: { personId: string; zone: string }) {
  const now = useNow()
  const [until, setUntil] = useState<Until>(() => ({
    ...{ day: 'today', time: null },
    date: addDays(isoDate(now, zone), 2),
  }))
  const end = untilInstant(until, now, zone)
  const stretch =
    end === null ? null : { start: new Date(now).toISOString(), end: new Date(end).toISOString() }
  const preview = api.useQuery(
    'post',
    '/api/v1/absence-plans/preview',
    { body: { personId, kind: 'sick', start: stretch?.start ?? '', end: stretch?.end ?? '' } },
    { enabled: stretch !== null, placeholderData: keepPreviousData },
  )
  const shown = stretch ? preview.data : undefined
  return (
    <div className={css.page}>
      <h1 className="answer">
        {shown ? illWords(shown) : 'Until when are you ill?'}{' '}
        {shown && <span className={css.second}>Nothing is sent yet.</span>}
      </h1>
      <div className={css.columns}>
        <SendIll {...{ personId, zone, until, setUntil, stretch }} isReady={shown !== undefined} />
        <div>
          {preview.isError && <ErrorState problem={asProblem(preview.error)} />}
          {stretch && preview.isPending && <Skeleton height={120} />}
          {shown && <WhatHappens preview={shown} />}
        </div>
      </div>
    </div>
  )
}

function WhatHappens({ preview }: { preview: Preview }) {
  const now = useNow()
  const zone = useReaderZone()
  return (
    <section aria-labelledby="happens">
      <div className="section-head">
        <h2 id="happens">What happens when you send it</h2>
      </div>
      <ul className={css.rows}>
        {consequences(preview, now, zone).map(({ what, detail }) => (
          <li key={what}>
            <span>
              <b>{what}</b>
              {detail && <span className={css.why}>{detail}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const DAYS = [
  { value: 'today', label: 'Today' },
  { value: 'tomorrow', label: 'Tomorrow' },
  { value: 'other', label: 'Another day' },
]

interface SendProps {
  readonly personId: string
  readonly zone: string
  readonly until: Until
  readonly setUntil: (until: Until) => void
  readonly stretch: { readonly start: string; readonly end: string } | null
  readonly isReady: boolean
}

function SendIll({ personId, zone, until, setUntil, stretch, isReady }: SendProps) {
  const navigate = useNavigate()
  const send = useSend()
  const takeBack = useWithdrawPlan()
  const sent = (id: string): void => {
    const undo = { label: 'Undo', act: () => takeBack.mutate({ params: { path: { id } } }) }
    void toast({ words: 'Sent. Whoever has to know was told.', action: undo })
    void navigate({ to: '/time-off/$planId', params: { planId: id } })
  }
  const submit = (): void => {
    if (!stretch) return
    send.mutate(
      { body: { personId, kind: 'sick', ...stretch, reason: null, asks: [] } },
      { onSuccess: ({ id }) => sent(id) },
    )
  }
  return (
    <Form onSubmit={submit} error={send.error} label="Sick leave">
      <Field
        label="From now to the end of"
        help={`On the clock of ${cityOf(zone)}.`}
        error={
          stretch ? (errorAt(send.error, 'start') ?? errorAt(send.error, 'end')) : 'That is over already.'
        }
      >
        {() => (
          <div>
            <Choice
              label="From now to the end of"
              value={until.day}
              options={DAYS}
              onChange={(day) => setUntil({ ...until, day: day as Until['day'] })}
            />
          </div>
        )}
      </Field>
      {until.day === 'other' && <OtherDay until={until} setUntil={setUntil} />}
      <Buttons>
        <button type="submit" className="btn primary" disabled={!isReady || send.isPending}>
          I am ill: send it
        </button>
      </Buttons>
      <p className="meta faint">
        Sent by mistake, it is taken back altogether for a quarter of an hour. Back sooner: open it and say
        so.
      </p>
    </Form>
  )
}

function OtherDay({ until, setUntil }: Pick<SendProps, 'until' | 'setUntil'>) {
  return (
    <>
      <TextField
        label="Last day"
        type="date"
        isShort
        value={until.date}
        onChange={(date) => setUntil({ ...until, date })}
      />
      <CheckField
        label="The whole day"
        isChecked={until.time === null}
        onChange={(isWhole) => setUntil({ ...until, time: isWhole ? null : '13:00' })}
      />
      {until.time !== null && (
        <TextField
          label="Until"
          type="time"
          isShort
          value={until.time}
          onChange={(time) => setUntil({ ...until, time })}
        />
      )}
    </>
  )
}
