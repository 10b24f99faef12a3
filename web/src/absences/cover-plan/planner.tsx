/** Planning time off as a story: pick dates, see what it means, choose whom to ask, send. */
import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { AreaField, SelectField } from '../../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../../ui/fields/form.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { asksOf, chosenFor, keyOf, namesOf, withNamed, type Choices } from './choices.ts'
import { DateFields } from './date-fields.tsx'
import { stretchOf, usualDates, type PickedDates } from './dates.ts'
import { PreviewStory } from './preview-story.tsx'
import { useSend, type Preview } from './queries.ts'
import type { NewPlanSearch } from './search.ts'
import { namesWords, previewWords } from './words.ts'
import css from './cover-plan.module.css'

/** Who is away, on whose clock the days are. */
export interface Planned {
  readonly id: string
  /** Their first name; null: the reader. */
  readonly who: string | null
  readonly zone: string
}

interface Draft {
  readonly dates: PickedDates
  readonly kind: 'planned' | 'sick'
  readonly reason: string
}

/** With the dates, the account and whom to ask that the address names. */
export function Planner({ person, search }: { person: Planned; search: NewPlanSearch }) {
  const { id: personId, who, zone } = person
  const now = useNow()
  const [draft, setDraft] = useState<Draft>(() => ({
    dates: search.first && search.last ? { ...pick(search), times: null } : usualDates(now, zone),
    ...{ kind: 'planned', reason: '' },
  }))
  const [picked, setPicked] = useState<Choices>(new Map())
  const stretch = stretchOf(draft.dates, zone)
  const isOver = stretch !== null && Date.parse(stretch.end) <= now
  const preview = api.useQuery(
    'post',
    '/api/v1/absence-plans/preview',
    { body: { personId, kind: draft.kind, start: stretch?.start ?? '', end: stretch?.end ?? '' } },
    { enabled: stretch !== null && !isOver, placeholderData: keepPreviousData, retry: false },
  )
  // The answer before stays only while the next is on its way: of dates that are refused nothing is said.
  const story = stretch && !isOver && !preview.isError ? preview.data : undefined
  const choices = story ? withNamed(story, picked, search) : picked
  const words = story ? previewWords(story, who) : null
  return (
    <div className={css.page}>
      <h1 className="answer">
        {words ? words.first : who === null ? 'When will you be away?' : `When will ${who} be away?`}{' '}
        {words && <span className={css.second}>{words.second}</span>}
      </h1>
      <div className={css.columns}>
        <SendForm
          {...{ person, draft, setDraft, choices, stretch, isOver }}
          preview={story}
          refusal={preview.error}
        />
        <div>
          {preview.isError && !isAtField(preview.error) && <ErrorState problem={asProblem(preview.error)} />}
          {stretch && !isOver && preview.isPending && <Skeleton height={120} />}
          {story && (
            <PreviewStory
              preview={story}
              choices={choices}
              choose={(account, chosen) => setPicked(new Map(picked).set(keyOf(account), chosen))}
              who={who}
              named={search}
            />
          )}
        </div>
      </div>
    </div>
  )
}

const pick = ({ first = '', last = '' }: NewPlanSearch) => ({ first, last })

/** Whether the fields of the dates say what is wrong. */
const isAtField = (error: unknown): boolean =>
  errorAt(error, 'start') !== undefined || errorAt(error, 'end') !== undefined

interface SendProps {
  readonly person: Planned
  readonly draft: Draft
  readonly setDraft: (draft: Draft) => void
  readonly choices: Choices
  readonly stretch: ReturnType<typeof stretchOf>
  /** The dates lie before now. */
  readonly isOver: boolean
  readonly preview: Preview | undefined
  /** Why there is no preview of these dates. */
  readonly refusal: unknown
}

function SendForm(props: SendProps) {
  const { person, draft, setDraft, choices, stretch, isOver, preview, refusal } = props
  const navigate = useNavigate()
  const send = useSend()
  const { id: personId, who, zone } = person
  const { dates, kind, reason } = draft
  const submit = (): void => {
    if (!stretch || !preview) return
    const asks = asksOf(preview, choices)
    send.mutate(
      { body: { personId, kind, ...stretch, reason: reason.trim() || null, asks } },
      { onSuccess: ({ id }) => void navigate({ to: '/time-off/$planId', params: { planId: id } }) },
    )
  }
  const said = (path: string) => errorAt(send.error, path) ?? errorAt(refusal, path)
  const readers = who === null ? 'You and your manager see it' : `${who} and their managers see it`
  return (
    <Form onSubmit={submit} error={send.error} label="Time off">
      <DateFields
        dates={dates}
        set={(next) => setDraft({ ...draft, dates: next })}
        zone={zone}
        error={stretch ? said('start') : 'The end lies before the beginning.'}
        lastError={isOver ? 'That is over already: choose a day that is not.' : said('end')}
      />
      <SelectField
        label="Kind"
        value={kind}
        onChange={(next) => setDraft({ ...draft, kind: next === 'sick' ? 'sick' : 'planned' })}
        options={[
          { value: 'planned', label: 'Planned' },
          { value: 'sick', label: 'Sick: at once' },
        ]}
        help={`${readers}, nobody else.`}
      />
      <AreaField
        label="Reason"
        rows={2}
        value={reason}
        onChange={(next) => setDraft({ ...draft, reason: next })}
        help={`If you like. ${readers}, nobody else.`}
      />
      <Buttons>
        <button type="submit" className="btn primary" disabled={!stretch || !preview || send.isPending}>
          {preview ? sendWords(preview, choices, kind) : 'Send'}
        </button>
      </Buttons>
    </Form>
  )
}

function sendWords(preview: Preview, choices: Choices, kind: Draft['kind']): string {
  if (kind === 'planned' && preview.admission.verdict === 'approved' && !preview.approvesBySending)
    return `Send to ${preview.managerName ?? 'a manager'} for approval`
  const names = namesOf(preview, choices)
  if (names.length > 0) return `Send, and ask ${namesWords(names)}`
  const isNeeded = preview.accounts.some(
    (account) => account.needed.length > 0 && chosenFor(account, choices).size === 0,
  )
  return isNeeded ? 'Send, and ask nobody yet' : 'Take this time off'
}
