/** One request in a list beside something else: what is asked, from when, how it stands. */
import { Link } from '@tanstack/react-router'
import { usePersonName } from '../people/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { plainDate } from '../ui/time/words.ts'
import { useAccountName, type AseRequest } from './queries.ts'
import { askedWords, STATE_WORDS } from './request-words.ts'
import css from './requests.module.css'

/** A line that opens the request. */
export function RequestRow({ request }: { request: AseRequest }) {
  const { label, tone } = STATE_WORDS[request.state]
  return (
    <li className={css.line}>
      <span>
        <Link to="/requests/$requestId" params={{ requestId: request.id }} className={css.open}>
          <Asked request={request} />
        </Link>
        <span className={css.small}>from {plainDate(request.startsOn)}</span>
      </span>
      <Badge tone={tone}>{label}</Badge>
    </li>
  )
}

/** What is asked, with names. */
export function Asked({ request }: { request: AseRequest }) {
  const account = useAccountName(request.accountId)
  const incoming = usePersonName(request.personId)
  const outgoing = usePersonName(request.outgoingPersonId)
  return <>{askedWords(request.kind, account, incoming, outgoing)}</>
}
