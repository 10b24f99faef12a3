/** What days off that come back would leave without anybody in the 90 days ahead, before they are noted. */
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
type Gap =
  paths['/api/v1/coverage/what-if']['post']['responses'][200]['content']['application/json']['added'][number]

/** How long a hand may move before the server is asked. */
const SETTLED_MS = 300
const SHOWN = 6

/** Nothing for those who may not read coverage, and while something is missing; what is wrong the form says. */
export function RecurringPreview({ body, zone }: { body: Body; zone: string }) {
  const mayRead = useMay('coverage.read')
  const [settled] = useDebouncedValue(body, SETTLED_MS)
  const enabled = mayRead && settled.weekdays.length > 0 && settled.startsOn <= settled.endsOn
  const changes = [{ kind: 'recurring_off' as const, ...settled, everyWeeks: settled.everyWeeks ?? 1 }]
  const { data } = api.useQuery(
    'post',
    '/api/v1/coverage/what-if',
    { body: { changes, days: 90 } },
    { enabled, placeholderData: keepPreviousData, retry: false },
  )
  if (!enabled || !data) return null
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
