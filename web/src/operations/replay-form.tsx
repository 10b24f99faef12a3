/** Starts a replay: a period, and what should have been otherwise. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useNow } from '../ui/time/clock.ts'
import { fieldText, instantOf } from '../ui/time/local.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { cityOf, DAY, startOfDay } from '../ui/time/zone.ts'
import { api } from '../api/client.ts'
import { AccountSelect } from '../ui/fields/account-select.tsx'
import { useStartReplay } from './queries.ts'
import css from './operations.module.css'

const MODES = [
  { value: '', label: 'As it was' },
  { value: 'auto_assign', label: 'Auto-assign: new tickets go to the ASE' },
  { value: 'engage', label: 'Engage: Global Support works them' },
]
type Mode = 'auto_assign' | 'engage'

interface Draft {
  readonly from: string
  readonly to: string
  readonly mode: string
  readonly account: string | null
  readonly warn: string
  readonly urgent: string
  readonly tags: string
}

/** Leads to the replay once it is begun. */
export function ReplayForm({ onDone }: { onDone: () => void }) {
  const zone = useReaderZone()
  const now = useNow()
  const navigate = useNavigate()
  const targets = api.useQuery('get', '/api/v1/settings').data?.current.settings.replyTargets
  const start = useStartReplay()
  const day = (at: number): string => fieldText(startOfDay(at, zone), zone).slice(0, 10)
  const [draft, setDraft] = useState<Draft>({
    ...{ from: day(now - 90 * DAY), to: day(now), mode: 'auto_assign', account: null },
    ...{ warn: '', urgent: '', tags: '' },
  })
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  // Without a date nothing is sent, and the server says which field it is.
  const at = (date: string): string => {
    const instant = instantOf(`${date}T00:00`, zone)
    return instant === null ? '' : new Date(instant).toISOString()
  }
  const begin = (): void => {
    const body = {
      from: at(draft.from),
      to: at(draft.to),
      changes: changesOf(draft, targets?.urgent.next ?? 240),
    }
    start.mutate(
      { body },
      { onSuccess: ({ id }) => void navigate({ to: '/jobs/replays/$replayId', params: { replayId: id } }) },
    )
  }
  const field = (path: string) => errorAt(start.error, path)
  return (
    <section className={css.panel} aria-label="Start a replay">
      <h2>Start a replay</h2>
      <Form onSubmit={begin} error={start.error}>
        <TextField
          label="From"
          type="date"
          value={draft.from}
          onChange={(from) => set({ from })}
          error={field('from')}
        />
        <TextField
          label="To"
          type="date"
          value={draft.to}
          onChange={(to) => set({ to })}
          error={field('to')}
          help={`Midnight in ${cityOf(zone)}; the last day is not in it.`}
        />
        <Otherwise draft={draft} onChange={set} errorOf={field} />
        <Buttons>
          <button type="submit" className="btn primary" disabled={start.isPending}>
            Decide that period again
          </button>
          <button type="button" className="btn quiet" onClick={onDone}>
            Leave it
          </button>
        </Buttons>
      </Form>
    </section>
  )
}

interface OtherwiseProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
  readonly errorOf: (path: string) => string | undefined
}

/** What should have been otherwise; what stays empty stays as it was. */
function Otherwise({ draft, onChange, errorOf }: OtherwiseProps) {
  return (
    <>
      <SelectField
        label="Handling mode"
        value={draft.mode}
        options={MODES}
        onChange={(mode) => onChange({ mode })}
      />
      {draft.mode !== '' && (
        <AccountSelect label="Only for" value={draft.account} onChange={(account) => onChange({ account })} />
      )}
      <TextField
        label="Told before a target"
        type="number"
        isShort
        unit="minutes"
        value={draft.warn}
        onChange={(warn) => onChange({ warn })}
        error={errorOf('changes.warnBeforeMinutes')}
        help="Empty: as it was."
      />
      <TextField
        label="First reply, urgent"
        type="number"
        isShort
        unit="minutes"
        value={draft.urgent}
        onChange={(urgent) => onChange({ urgent })}
        error={errorOf('changes.replyTargets')}
        help="Empty: as it was."
      />
      <TextField
        label="Tags of emergencies"
        value={draft.tags}
        onChange={(tags) => onChange({ tags })}
        error={errorOf('changes.emergencyTags')}
        help="Separated by commas. Empty: as they were."
      />
    </>
  )
}

/** `next` is the target of further replies, which stays. */
function changesOf({ mode, account, warn, urgent, tags }: Draft, next: number) {
  const list = tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)
  return {
    ...(mode === ''
      ? {}
      : { handlingMode: { accounts: account === null ? [] : [account], mode: mode as Mode } }),
    ...(warn === '' ? {} : { warnBeforeMinutes: Number(warn) }),
    ...(urgent === '' ? {} : { replyTargets: { urgent: { first: Number(urgent), next } } }),
    ...(list.length === 0 ? {} : { emergencyTags: list }),
  }
}
