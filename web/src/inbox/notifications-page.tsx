/** What one is told, and when not. */
import { useState } from 'react'
import { api, queryClient } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Screen } from '../app/screen.tsx'
import { useSession } from '../app/session.ts'
import { PreferenceTabs } from '../preferences/tabs.tsx'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Buttons, Form } from '../ui/fields/form.tsx'
import { toast } from '../ui/toast.tsx'
import { cityOf } from '../ui/time/zone.ts'
import type { Wishes } from './queries.ts'
import { QuietFields } from './quiet-fields.tsx'
import css from './notifications.module.css'

const PATH = '/api/v1/notification-preferences'

/** Kinds on and off, and quiet hours. */
export function NotificationsPage() {
  const isPerson = useSession().data?.kind === 'person'
  const wishes = api.useQuery('get', PATH, {}, { enabled: isPerson })
  return (
    <Screen
      title="Notifications"
      crumbs={[{ label: 'Preferences', link: { to: '/preferences' } }, { label: 'Notifications' }]}
    >
      {!isPerson && <NoPerson />}
      {isPerson && wishes.isPending && <PageSkeleton rows={8} />}
      {wishes.isError && (
        <ErrorState problem={asProblem(wishes.error)} onRetry={() => void wishes.refetch()} />
      )}
      {wishes.data && <WishesForm key={JSON.stringify(wishes.data)} wishes={wishes.data} />}
    </Screen>
  )
}

function NoPerson() {
  return (
    <>
      <h1 className="answer">Nothing is told to the enter link</h1>
      <PreferenceTabs />
      <p className="muted">Notices go to people: sign in as yourself to choose what you are told.</p>
    </>
  )
}

export interface Draft {
  readonly muted: readonly string[]
  readonly quietHours: { readonly start: number; readonly end: number } | null
  readonly quietDays: readonly number[]
}

function draftOf({ kinds, quietHours, quietDays }: Wishes): Draft {
  return { muted: kinds.filter(({ isOn }) => !isOn).map(({ kind }) => kind), quietHours, quietDays }
}

function WishesForm({ wishes }: { wishes: Wishes }) {
  const [draft, setDraft] = useState(() => draftOf(wishes))
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }))
  const save = api.useMutation('put', PATH, {
    onSuccess: (answer) => {
      queryClient.setQueryData(['get', PATH, {}], answer)
      void toast({ words: 'Kept. What is due from now on follows it.' })
    },
  })
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(wishes))
  const body = { ...draft, muted: [...draft.muted], quietDays: [...draft.quietDays] }
  return (
    <Form error={save.error} onSubmit={() => save.mutate({ body })} label="Notifications">
      <h1 className="answer">{sentenceOf(wishes)}</h1>
      <PreferenceTabs />
      <section className={css.section}>
        <h2>What you are told</h2>
        <ul>
          {wishes.kinds.map((one) => (
            <Kind key={one.kind} one={one} muted={draft.muted} onChange={(muted) => set({ muted })} />
          ))}
        </ul>
      </section>
      <section className={css.section}>
        <h2>When you are not</h2>
        <QuietFields draft={draft} error={save.error} onChange={set} />
        <p className="faint meta">
          On the clock of {cityOf(wishes.timeZone)}, your zone in the directory. What is due then is told when
          the quiet time ends.
        </p>
      </section>
      <Buttons>
        <button type="submit" className="btn primary" disabled={!isChanged || save.isPending}>
          Keep the changes
        </button>
        {isChanged && (
          <button type="button" className="btn" onClick={() => setDraft(draftOf(wishes))}>
            As it was
          </button>
        )}
      </Buttons>
    </Form>
  )
}

function sentenceOf({ kinds, quietHours, quietDays }: Wishes): string {
  const off = kinds.filter(({ isOn }) => !isOn).length
  const what =
    off === 0 ? 'You are told everything' : `You are told ${kinds.length - off} of ${kinds.length} kinds`
  return quietHours === null && quietDays.length === 0
    ? `${what}, at any hour`
    : `${what}, but not in your quiet time`
}

interface KindProps {
  readonly one: Wishes['kinds'][number]
  readonly muted: readonly string[]
  readonly onChange: (muted: readonly string[]) => void
}

function Kind({ one: { kind, title, about, pages }, muted, onChange }: KindProps) {
  const isOn = pages || !muted.includes(kind)
  return (
    <li>
      <label className={css.kind}>
        <input
          type="checkbox"
          checked={isOn}
          disabled={pages}
          onChange={() => onChange(isOn ? [...muted, kind] : muted.filter((other) => other !== kind))}
        />
        <b>{title}</b>
        <span className="muted">
          {about}
          {pages && ' A page: always told.'}
        </span>
      </label>
    </li>
  )
}
