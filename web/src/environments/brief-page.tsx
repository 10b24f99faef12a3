/** The emergency brief: one page for whoever is called at night. Prints in light on white. */
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import type { Brief } from '../api/types.ts'
import { useIsAbout } from '../app/place-zone.ts'
import { Screen } from '../app/screen.tsx'
import { Badge, Priority, sentenceCase } from '../ui/badge.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { Markdown } from '../ui/markdown/markdown.tsx'
import { EmptyLine, ErrorState, PageSkeleton } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, timeWords } from '../ui/time/words.ts'
import { cityOf } from '../ui/time/zone.ts'
import { PlannedChanges } from './planned-changes.tsx'
import { Systems } from './systems.tsx'
import css from './environments.module.css'

const route = getRouteApi('/accounts/$accountId/brief')

/** The screen: one request. */
export function BriefPage() {
  const { accountId } = route.useParams()
  const zone = useReaderZone()
  const { data, isPending, isError, error, refetch } = api.useQuery(
    'get',
    '/api/v1/accounts/{accountId}/brief',
    {
      params: { path: { accountId }, query: { zone } },
    },
  )
  useIsAbout(data?.account.zone)
  const name = data?.account.name ?? 'Account'
  const account = { label: name, link: { to: '/accounts/$accountId', params: { accountId } } } as const
  return (
    <Screen
      title={`Emergency brief of ${name}`}
      crumbs={[
        { label: 'Accounts', link: { to: '/accounts', search: {} } },
        account,
        { label: 'Emergency brief' },
      ]}
    >
      {isPending && <PageSkeleton />}
      {isError && <ErrorState isPage problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data && <Sheet brief={data} />}
    </Screen>
  )
}

function Sheet({ brief }: { brief: Brief }) {
  return (
    <article className={css.page}>
      <h1 className="answer">{brief.coverage.sentence}</h1>
      <Who brief={brief} />
      <div className={css.columns}>
        <div>
          <Part id="changes" title="Changes within 48 hours">
            <PlannedChanges changes={brief.changes} empty="None is planned, and none was made." />
          </Part>
          <Emergencies brief={brief} />
          <Tickets brief={brief} />
        </div>
        <div>
          <Contacts brief={brief} />
          <Part id="systems" title="Systems">
            <Systems accountId={brief.account.id} systems={brief.systems} />
          </Part>
          <Part id="access" title="Access and risks">
            {[brief.note.access, brief.note.risks].map(
              (source) =>
                source && (
                  <div key={source} className={css.said}>
                    <Markdown source={source} />
                  </div>
                ),
            )}
            {!brief.note.access && !brief.note.risks && <EmptyLine>Nothing is written down.</EmptyLine>}
          </Part>
        </div>
      </div>
      <div className={css.tools}>
        <button type="button" className="btn small" onClick={() => window.print()}>
          Print
        </button>
        <Link
          to="/accounts/$accountId/environment"
          params={{ accountId: brief.account.id }}
          className="btn small quiet"
        >
          Environment
        </Link>
      </div>
    </article>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
      </div>
      {children}
    </section>
  )
}

function Who({ brief: { coverage, standingBackup, account } }: { brief: Brief }) {
  const zone = useReaderZone()
  const now = useNow()
  const back =
    coverage.returnAt === null ? 'does not come back' : timeWords(Date.parse(coverage.returnAt), zone, now)
  const aseWords = coverage.ase?.presence === 'on_duty' ? 'on duty now' : `next on duty ${back}`
  const { acting } = coverage
  return (
    <FactRow
      facts={[
        {
          label: 'On call',
          value: coverage.onCall?.name ?? 'Nobody',
          detail: coverage.onCall ? 'leads emergencies now' : 'the region’s leader is paged',
        },
        { label: 'ASE', value: coverage.ase?.name ?? 'None', detail: coverage.ase ? aseWords : null },
        {
          label: 'Answers now',
          value: acting.personName ?? acting.channel ?? 'Nobody',
          detail: sentenceCase(acting.kind),
        },
        { label: 'Backup', value: standingBackup?.name ?? 'None named', detail: null },
        { label: 'There it is', value: clockTime(now, account.zone), detail: cityOf(account.zone) },
      ]}
    />
  )
}

function Contacts({ brief: { contacts, team, channels } }: { brief: Brief }) {
  return (
    <Part id="contacts" title="Whom to tell">
      {contacts.length === 0 && <EmptyLine>No contact is recorded.</EmptyLine>}
      <ul className={css.rows}>
        {contacts.map((one) => (
          <li key={`${one.name} ${one.email}`}>
            <span className={css.name}>
              <b>{one.name}</b> {one.isPrimary && <Badge>Primary</Badge>}
            </span>
            <span className={css.small}>
              {[one.role, one.email, one.timeZone && cityOf(one.timeZone)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
        {channels.map(({ name, purpose, visibility }) => (
          <li key={name}>
            <b>{name}</b>
            <span className={css.small}>
              {sentenceCase(visibility)} channel, {lowerFirst(purpose)}
            </span>
          </li>
        ))}
        {team.map(({ role, name, email }) => (
          <li key={`${role} ${name}`}>
            <b>{name}</b>
            <span className={css.small}>{[roleWords(role), email].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** In the middle of a line. */
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** CSM and CSA are written as they are said. */
const roleWords = (role: string): string => (role.length <= 3 ? role.toUpperCase() : sentenceCase(role))

function Emergencies({ brief: { emergencies } }: { brief: Brief }) {
  const zone = useReaderZone()
  const now = useNow()
  return (
    <Part id="emergencies" title="Emergencies">
      {emergencies.length === 0 && <EmptyLine>There was none.</EmptyLine>}
      <ul className={css.rows}>
        {emergencies.map((one) => (
          <li key={`${one.source} ${one.ticketId} ${one.beganAt}`}>
            <div className={`${css.row} ${css.stacked}`}>
              <TicketLink {...one} />
              <span className="faint number">
                {one.isRunning && <Badge tone="emergency">Runs</Badge>}{' '}
                {timeWords(Date.parse(one.beganAt), zone, now)}
              </span>
            </div>
            <span className={css.small}>
              {one.record ? one.record.happened : 'Nothing is written down of it yet.'}
            </span>
            {one.record?.cause && <span className={css.small}>Cause: {one.record.cause}</span>}
            {one.record?.nextSteps && <span className={css.small}>Next: {one.record.nextSteps}</span>}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function TicketLink({
  source,
  ticketId,
  subject,
}: {
  source: string
  ticketId: string
  subject: string | null
}) {
  return (
    <Link to="/tickets/$source/$ticket" params={{ source, ticket: ticketId }} className="link">
      {ticketId} {subject}
    </Link>
  )
}

function Tickets({ brief: { tickets } }: { brief: Brief }) {
  const zone = useReaderZone()
  const now = useNow()
  return (
    <Part id="tickets" title="Recent tickets">
      {tickets.length === 0 && <EmptyLine>None is known.</EmptyLine>}
      <ul className={css.rows}>
        {tickets.map((one) => (
          <li key={`${one.source} ${one.ticketId}`}>
            <div className={`${css.row} ${css.stacked}`}>
              <TicketLink {...one} />
              <span className={css.name}>
                <Priority value={one.priority} />
                <span className="faint number">{timeWords(Date.parse(one.updatedAt), zone, now)}</span>
              </span>
            </div>
            {one.sentence && <span className={css.small}>{one.sentence}</span>}
          </li>
        ))}
      </ul>
    </Part>
  )
}
