/** How to reach a person, what they are on the way to, and hand-overs that name them. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { personSubject, useMay } from '../app/may.ts'
import { RequestRow } from '../requests/request-row.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { plainDate } from '../ui/time/words.ts'
import { InterestForm } from './interest-form.tsx'
import { useInterests, useIsMe, type Person } from './queries.ts'
import { stageWord } from './roles.ts'
import css from './people.module.css'

/** Addresses and ids in other systems, languages, seniority. */
export function Handles({ person }: { person: Person }) {
  const rows = [
    { label: 'E-mail', value: person.email },
    { label: 'Slack', value: person.slackId },
    { label: 'GitLab', value: person.gitlabUsername && `@${person.gitlabUsername}` },
    { label: 'Pager', value: person.pagerId },
    { label: 'Help desk', value: person.helpDeskUserId },
    { label: 'Languages', value: person.languages.join(', ') },
    { label: 'Seniority', value: person.isSenior ? 'senior engineer' : null },
    {
      label: 'Own limit',
      value: person.maxAccounts && `${person.maxAccounts} accounts: ${person.maxAccountsReason ?? ''}`,
    },
  ].filter(({ value }) => value)
  return (
    <section aria-labelledby="handles">
      <div className="section-head">
        <h2 id="handles">How to reach them</h2>
      </div>
      <dl className={css.handles}>
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {person.helpDeskUserId === null && (
        <p className="warn meta">No help-desk user id: tickets cannot be assigned to them.</p>
      )}
    </section>
  )
}

/** Their place on the interest list, changed by themselves or a manager. */
export function Becoming({ person }: { person: Person }) {
  const interest = useInterests().data?.items.find(({ personId }) => personId === person.id)
  const mayDirectory = useMay('directory.change', personSubject(person))
  const isMe = useIsMe(person.id)
  const [isOpen, setOpen] = useState(false)
  if (!interest && person.roles.includes('ase')) return null
  return (
    <section aria-labelledby="becoming">
      <div className="section-head">
        <h2 id="becoming">Becoming an ASE</h2>
        {(mayDirectory || isMe) && !isOpen && (
          <button type="button" className="link meta" onClick={() => setOpen(true)}>
            {interest ? 'Change' : 'Put on the list'}
          </button>
        )}
      </div>
      {isOpen ? (
        <InterestForm personId={person.id} interest={interest} onDone={() => setOpen(false)} />
      ) : interest ? (
        <p className={css.said}>
          <b>{stageWord(interest.stage)}</b> since {plainDate(interest.since)}
          {interest.note && <span className={css.small}>{interest.note}</span>}
        </p>
      ) : (
        <EmptyLine>Not on the interest list.</EmptyLine>
      )}
    </section>
  )
}

/** Requests that set, replace or remove them as an ASE, the newest first. */
export function HandOvers({ personId }: { personId: string }) {
  const query = { personId, limit: 6 }
  const { data } = api.useQuery('get', '/api/v1/ase-requests', { params: { query } })
  if (!data || data.items.length === 0) return null
  return (
    <section aria-labelledby="handovers">
      <div className="section-head">
        <h2 id="handovers">Requests about them</h2>
        <Link to="/requests" search={{ person: personId }} className="link meta">
          All
        </Link>
      </div>
      <ul className={css.rows}>
        {data.items.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </ul>
    </section>
  )
}
