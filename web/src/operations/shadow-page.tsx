/** What going live would change for one account, and the way to it and back. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { outcomeWords } from '../tickets/rules.ts'
import { Badge } from '../ui/badge.tsx'
import { Choice } from '../ui/choice.tsx'
import { CheckField } from '../ui/fields/field.tsx'
import { Buttons, Refused } from '../ui/fields/form.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { ConnectionsFrame } from './frames.tsx'
import { useAccount, useSetPolicy, useShadow, type Shadow } from './queries.ts'
import css from './operations.module.css'

const route = getRouteApi('/connections/accounts/$accountId')
const DAYS = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
]

/** The screen. */
export function ShadowPage() {
  const { accountId } = route.useParams()
  const { days = '30' } = route.useSearch()
  const navigate = route.useNavigate()
  const account = useAccount(accountId)
  const shadow = useShadow(accountId, Number(days))
  const name = account.data?.name ?? 'Account'
  const failed = account.isError ? account : shadow
  return (
    <ConnectionsFrame title={name} answer={shadow.data ? answerOf(name, shadow.data) : name}>
      {(account.isPending || shadow.isPending) && !failed.isError && <PageSkeleton />}
      {failed.isError && (
        <ErrorState isPage problem={asProblem(failed.error)} onRetry={() => void failed.refetch()} />
      )}
      {account.data && shadow.data && (
        <>
          <div className={css.bar}>
            <Choice
              label="How far back"
              value={days}
              options={DAYS}
              onChange={(value) => void navigate({ search: { days: value }, replace: true })}
            />
            <Link to="/accounts/$accountId" params={{ accountId }} className="link">
              The account
            </Link>
          </div>
          <p className={css.said}>{shadow.data.sentence}</p>
          <Outcomes shadow={shadow.data} />
          <Differs shadow={shadow.data} />
          <GoLive accountId={accountId} isLive={shadow.data.isLive} differs={shadow.data.differs.length} />
        </>
      )}
    </ConnectionsFrame>
  )
}

function answerOf(name: string, { isLive, differs, decisions }: Shadow): string {
  if (isLive) return `${name} is live: what is decided is written to the help desk.`
  if (decisions === 0) return `${name} is in shadow, and nothing was decided in this time.`
  const count =
    differs.length === 200
      ? '200 tickets or more'
      : differs.length === 1
        ? 'one ticket'
        : `${differs.length} tickets`
  if (differs.length === 0) return `${name} is in shadow; going live would have moved no ticket.`
  return `${name} is in shadow; live, ${count} would be with somebody else.`
}

function Outcomes({ shadow }: { shadow: Shadow }) {
  if (shadow.byOutcome.length === 0) return null
  return (
    <section aria-labelledby="outcomes">
      <div className="section-head">
        <h2 id="outcomes">What was decided</h2>
        <span className="meta faint">
          since <Moment at={Date.parse(shadow.since)} />
        </span>
      </div>
      <ul className={css.counts}>
        {shadow.byOutcome.map(({ outcome, decisions }) => (
          <li key={outcome}>
            <span>{outcomeWords(outcome)}</span>
            <b>{decisions}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Differs({ shadow }: { shadow: Shadow }) {
  return (
    <section aria-labelledby="differs" className={css.spaced}>
      <div className="section-head">
        <h2 id="differs">Tickets that others hold than the rules said</h2>
        {shadow.differs.length === 200 && <span className="meta faint">the newest 200</span>}
      </div>
      {shadow.differs.length === 0 && (
        <EmptyLine>None: who holds them now is whom the rules would have named.</EmptyLine>
      )}
      <ul className={css.differs}>
        {shadow.differs.map((row) => (
          <li key={row.decisionId}>
            <Link
              to="/tickets/$source/$ticket"
              params={{ source: row.source, ticket: row.ticketId }}
              className={css.rowLink}
            >
              {row.ticketId}
            </Link>
            <span>
              <span className="faint">holds it </span>
              {row.holds}
            </span>
            <span>
              <span className="faint">would be </span>
              <b>{row.would}</b>
            </span>
            <span className="faint">{row.rule === null ? '' : `rule ${row.rule}`}</span>
            <Moment at={Date.parse(row.at)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface GoLiveProps {
  readonly accountId: string
  readonly isLive: boolean
  readonly differs: number
}

/** Only below the difference, and only once it was ticked that it was seen. */
function GoLive({ accountId, isLive, differs }: GoLiveProps) {
  const mayGoLive = useMay('tickets.go_live')
  const account = useAccount(accountId).data
  const [isSeen, setSeen] = useState(false)
  const set = useSetPolicy(
    isLive
      ? 'Back in shadow: nothing of it is written any more.'
      : 'Live: what is decided is written from now on.',
  )
  if (!account) return null
  const turn = (): void => {
    const { handlingMode, fallback, standingBackupId, nightContactId } = account.policy
    const body = { handlingMode, fallback, standingBackupId, nightContactId, isLive: !isLive }
    set.mutate({ params: { path: { id: accountId } }, body }, { onSuccess: () => setSeen(false) })
  }
  return (
    <section className={css.panel} aria-labelledby="live">
      <h2 id="live">
        {isLive ? 'Back to shadow' : 'Going live'}{' '}
        {isLive ? <Badge tone="accent">Live</Badge> : <Badge>Shadow</Badge>}
      </h2>
      <p>
        {isLive
          ? 'In shadow decisions are still taken and recorded, but nothing is written. What was written stays.'
          : 'From that moment decisions about this account’s tickets are written to the help desk. Older tickets are left as they are.'}
      </p>
      {!mayGoLive && <p className="faint meta">Only a director changes this.</p>}
      {mayGoLive && (
        <>
          {!isLive && (
            <CheckField
              label={
                differs === 0
                  ? 'I have seen that nothing would have moved.'
                  : 'I have seen the difference above.'
              }
              isChecked={isSeen}
              onChange={setSeen}
            />
          )}
          {set.isError && <Refused error={set.error} />}
          <Buttons>
            <button
              type="button"
              className={isLive ? 'btn' : 'btn primary'}
              disabled={set.isPending || (!isLive && !isSeen)}
              onClick={turn}
            >
              {isLive ? `Put ${account.name} back in shadow` : `Go live with ${account.name}`}
            </button>
          </Buttons>
        </>
      )}
    </section>
  )
}
