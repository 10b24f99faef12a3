/** An account's environment: what it runs, how to get in, what is known to go wrong, and what is planned. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import type { Environment } from '../api/types.ts'
import { useAsOf } from '../app/as-of.tsx'
import { useIsAbout } from '../app/place-zone.ts'
import { Screen } from '../app/screen.tsx'
import { AreaField } from '../ui/fields/field.tsx'
import { Buttons, Form } from '../ui/fields/form.tsx'
import { Markdown } from '../ui/markdown/markdown.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import { ChangeForm } from './change-form.tsx'
import { PlannedChanges } from './planned-changes.tsx'
import { refreshEnvironment } from './refresh.ts'
import { Systems } from './systems.tsx'
import css from './environments.module.css'

const route = getRouteApi('/accounts/$accountId/environment')

/** The screen. */
export function EnvironmentPage() {
  const { accountId } = route.useParams()
  const { data, isPending, isError, error, refetch } = api.useQuery(
    'get',
    '/api/v1/accounts/{accountId}/environment',
    { params: { path: { accountId } } },
  )
  useIsAbout(data?.zone)
  const name = data?.accountName ?? 'Account'
  const account = { label: name, link: { to: '/accounts/$accountId', params: { accountId } } } as const
  return (
    <Screen
      title={`Environment of ${name}`}
      crumbs={[
        { label: 'Accounts', link: { to: '/accounts', search: {} } },
        account,
        { label: 'Environment' },
      ]}
    >
      {isPending && <PageSkeleton />}
      {isError && <ErrorState isPage problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && <Sheet environment={data} />}
    </Screen>
  )
}

function Sheet({ environment }: { environment: Environment }) {
  const { accountId, systems, changes } = environment
  const isChangeable = environment.mayChange && useAsOf() === null
  return (
    <article className={css.page}>
      <h1 className="answer">{useSentence(environment)}</h1>
      <div className={css.columns}>
        <div>
          <section aria-labelledby="changes">
            <div className="section-head">
              <h2 id="changes">Planned changes</h2>
            </div>
            <PlannedChanges
              changes={changes}
              isChangeable={isChangeable}
              empty="Nothing is planned, and nothing was in the last 30 days. An upgrade at night belongs here: whoever is on call hears of it beforehand."
            />
            {isChangeable && <PlanOne environment={environment} />}
          </section>
          <section aria-labelledby="systems">
            <div className="section-head">
              <h2 id="systems">Systems</h2>
            </div>
            <Systems accountId={accountId} systems={systems} isChangeable={isChangeable} />
          </section>
        </div>
        <div>
          <Notes environment={environment} isChangeable={isChangeable} />
        </div>
      </div>
    </article>
  )
}

function useSentence({ accountName, systems, changes }: Environment): string {
  const now = useNow()
  const zone = useReaderZone()
  const next = changes.find(({ state, end }) => state === 'planned' && Date.parse(end) > now)
  if (next)
    return `${accountName} plans “${next.title}” from ${timeWords(Date.parse(next.start), zone, now)}, ${next.risk} risk.`
  const production = systems.find(({ kind }) => kind === 'production')
  if (production)
    return (
      `${accountName} runs ${production.name} ${production.version ?? ''}`.trim() + ', and plans no change.'
    )
  return `Nothing is recorded of what ${accountName} runs.`
}

function PlanOne({ environment: { accountId, zone } }: { environment: Environment }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen)
    return (
      <div className={css.opened}>
        <ChangeForm account={{ id: accountId, zone }} change={null} onDone={() => setOpen(false)} />
      </div>
    )
  return (
    <div className={css.tools}>
      <button type="button" className="btn small" onClick={() => setOpen(true)}>
        Plan a change
      </button>
      <Link to="/accounts/$accountId/brief" params={{ accountId }} className="btn small quiet">
        Emergency brief
      </Link>
    </div>
  )
}

function Notes({ environment, isChangeable }: { environment: Environment; isChangeable: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const { accountId, note } = environment
  if (isOpen) return <NotesForm accountId={accountId} note={note} onDone={() => setOpen(false)} />
  return (
    <>
      <section aria-labelledby="access">
        <div className="section-head">
          <h2 id="access">Access</h2>
        </div>
        {note.access ? (
          <Markdown source={note.access} />
        ) : (
          <EmptyLine>How to get in is not written down.</EmptyLine>
        )}
      </section>
      <section aria-labelledby="risks">
        <div className="section-head">
          <h2 id="risks">Known risks</h2>
        </div>
        {note.risks ? <Markdown source={note.risks} /> : <EmptyLine>None is written down.</EmptyLine>}
        {isChangeable && (
          <div className={css.tools}>
            <button type="button" className="btn small" onClick={() => setOpen(true)}>
              Change access and risks
            </button>
          </div>
        )}
      </section>
    </>
  )
}

function NotesForm({
  accountId,
  note,
  onDone,
}: {
  accountId: string
  note: Environment['note']
  onDone: () => void
}) {
  // What stood when the form was opened: the page goes on hearing of changes.
  const [read] = useState(note)
  const [draft, setDraft] = useState({ access: note.access ?? '', risks: note.risks ?? '' })
  const write = api.useMutation('put', '/api/v1/accounts/{accountId}/environment')
  const save = (): void =>
    write.mutate(
      {
        params: { path: { accountId } },
        body: { access: draft.access || null, risks: draft.risks || null, readAt: read.changedAt },
      },
      {
        onSuccess: () => {
          void refreshEnvironment()
          onDone()
        },
      },
    )
  return (
    <Form onSubmit={save} error={write.error} label="Access and risks">
      <AreaField
        label="Access"
        rows={5}
        help="How to get in, and whom to ask. Passwords and tokens are masked before they are stored."
        value={draft.access}
        onChange={(access) => setDraft({ ...draft, access })}
      />
      <AreaField
        label="Known risks"
        rows={5}
        value={draft.risks}
        onChange={(risks) => setDraft({ ...draft, risks })}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={write.isPending}>
          Keep
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
