/** Emergencies of an account, with what was learnt. */
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { timeWords } from '../ui/time/words.ts'
import css from './account.module.css'

/** The newest first. */
export function AccountEmergencies({ accountId }: { accountId: string }) {
  const { data } = api.useQuery('get', '/api/v1/emergencies', { params: { query: { account: accountId } } })
  const zone = useReaderZone()
  const now = useNow()
  if (!data) return null
  return (
    <section aria-labelledby="emergencies">
      <div className="section-head">
        <h2 id="emergencies">Emergencies</h2>
      </div>
      {data.items.length === 0 && <EmptyLine>There was none.</EmptyLine>}
      <ul className={css.rows}>
        {data.items.map(({ source, ticketId, subject, beganAt, isRunning, followUp, record }) => (
          <li key={`${source} ${ticketId} ${beganAt}`}>
            <span className={css.pair}>
              <Link to="/tickets/$source/$ticket" params={{ source, ticket: ticketId }} className="link">
                {ticketId} {subject}
              </Link>
              <span className="faint meta number">
                {isRunning && <Badge tone="emergency">Runs</Badge>}{' '}
                {timeWords(Date.parse(beganAt), zone, now)}
              </span>
            </span>
            <span className={css.small}>
              {record?.happened ??
                (followUp?.state === 'open'
                  ? `${followUp.owner ?? 'Nobody'} owes the follow-up`
                  : 'Nothing is written down of it yet.')}
            </span>
            {record?.cause && <span className={css.small}>Cause: {record.cause}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
