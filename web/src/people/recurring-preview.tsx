/** What days off that come back would mean before they are noted: for the team, and which hours of the 90 days ahead have nobody. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'
import { useMay } from '../app/may.ts'
import { hoursInWords } from '../coverage/gaps/causes.ts'
import { isoDate } from '../ui/time/dates.ts'
import { plainDate } from '../ui/time/words.ts'
import css from './people.module.css'

type Body = NonNullable<paths['/api/v1/recurring-off']['post']['requestBody']>['content']['application/json']
type Team = paths['/api/v1/recurring-off/preview']['post']['responses'][200]['content']['application/json']
type Gap =
  paths['/api/v1/coverage/what-if']['post']['responses'][200]['content']['application/json']['added'][number]

/** How long a hand may move before the server is asked. */
const SETTLED_MS = 300
const SHOWN = 6

/** Nothing while something is missing: what is wrong the form says. */
export function RecurringPreview({ body, zone }: { body: Body; zone: string }) {
  const mayRead = useMay('coverage.read')
  const [settled] = useDebouncedValue(body, SETTLED_MS)
  if (settled.weekdays.length === 0 || settled.startsOn > settled.endsOn) return null
  return (
    <>
      <TeamPreview body={settled} zone={zone} />
      {mayRead && <CoveragePreview body={settled} zone={zone} />}
    </>
  )
}

/** Who else of the team is away on these days, and whether a manager notes them. */
function TeamPreview({ body, zone }: { body: Body; zone: string }) {
  const options = { placeholderData: keepPreviousData, retry: false }
  const { data } = api.useQuery('post', '/api/v1/recurring-off/preview', { body }, options)
  if (!data) return null
  const { sentence, together, total, verdict, approvesByNoting } = data
  const days = byDay(together, zone)
  const waits = verdict === 'approved' && !approvesByNoting
  return (
    <section aria-labelledby="recurring-team">
      <h3 id="recurring-team">If so, in the team</h3>
      <p role="status" className={waits ? 'warn' : undefined}>
        {sentence}
      </p>
      <ul className={css.rows}>
        {days.slice(0, SHOWN).map(([day, who]) => (
          <li key={day}>
            {plainDate(day)}: {names.format(who)}
          </li>
        ))}
      </ul>
      {(days.length > SHOWN || total > together.length) && (
        <p className={css.small}>And on more days, until the last.</p>
      )}
    </section>
  )
}

const names = new Intl.ListFormat('en')

/** The others who are away at some hour of each day, in order. */
function byDay(together: Team['together'], zone: string): readonly (readonly [string, readonly string[]])[] {
  const days = Map.groupBy(together, ({ start }) => isoDate(Date.parse(start), zone))
  return [...days].map(([day, list]) => {
    const all = new Set(list.flatMap(({ people }) => people.map(({ name }) => name)))
    return [day, [...all].toSorted((a, b) => a.localeCompare(b))] as const
  })
}

/** Hours that would come to have nobody. */
function CoveragePreview({ body, zone }: { body: Body; zone: string }) {
  const changes = [{ kind: 'recurring_off' as const, ...body, everyWeeks: body.everyWeeks ?? 1 }]
  const { data } = api.useQuery(
    'post',
    '/api/v1/coverage/what-if',
    { body: { changes, days: 90 } },
    { placeholderData: keepPreviousData, retry: false },
  )
  if (!data) return null
  return (
    <section aria-labelledby="recurring-if-so">
      <h3 id="recurring-if-so">If so, in the next 90 days</h3>
      <p role="status">{data.sentence}</p>
      <ul className={css.rows}>
        {data.added.slice(0, SHOWN).map((gap) => (
          <Line key={`${gap.accountId}${gap.start}`} gap={gap} zone={zone} />
        ))}
      </ul>
      {data.added.length > SHOWN && (
        <p className={css.small}>And {data.added.length - SHOWN} more times, until the 90 days are over.</p>
      )}
    </section>
  )
}

function Line({ gap: { accountName, start, minutes, fix }, zone }: { gap: Gap; zone: string }) {
  return (
    <li>
      <span>
        <b>{accountName}</b>, {plainDate(isoDate(Date.parse(start), zone))}: {hoursInWords(minutes)}
        {fix && <span className={css.small}>{fix.sentence}</span>}
      </span>
    </li>
  )
}
