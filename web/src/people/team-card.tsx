/** One team: its leader, its channel, how full it is, its people; each is moved to another team in its row. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Badge } from '../ui/badge.tsx'
import { SelectBox } from '../ui/fields/field.tsx'
import { EmptyLine } from '../ui/states.tsx'
import { Writing } from '../ui/writing.tsx'
import { useMayHandle } from './may-handle.ts'
import { useMoveToTeam, usePersonName, useRemoveTeam, type Person, type Team } from './queries.ts'
import { ChangeTeam } from './team-form.tsx'
import css from './teams.module.css'

interface CardProps {
  readonly team: Team
  /** Of the region: where its people may be moved. */
  readonly teams: readonly Team[]
  readonly seats: number
  readonly people: readonly Person[]
  /** People of the region who are in no team. */
  readonly outside: readonly Person[]
  readonly mayChange: boolean
}

export function TeamCard({ team, teams, seats, people, outside, mayChange }: CardProps) {
  const remove = useRemoveTeam()
  const [isOpen, setOpen] = useState(false)
  const head = `team-${team.id}`
  return (
    <article className={css.team} aria-labelledby={head}>
      <div className={css.head}>
        <h3 id={head}>{team.name}</h3>
        <Seats count={team.people} seats={seats} />
        {mayChange && !isOpen && (
          <span className={css.links}>
            <button type="button" className="link meta" onClick={() => setOpen(true)}>
              Change
            </button>
            {team.people === 0 && (
              <button
                type="button"
                className="link meta"
                disabled={remove.isPending}
                onClick={() => remove.mutate({ params: { path: { id: team.id } } })}
              >
                Remove
              </button>
            )}
          </span>
        )}
      </div>
      {isOpen ? <ChangeTeam team={team} onDone={() => setOpen(false)} /> : <About team={team} />}
      {people.length === 0 && <EmptyLine>Nobody is in it yet.</EmptyLine>}
      <ul className={css.members}>
        {people.map((person) => (
          <MemberRow key={person.id} person={person} teams={teams} />
        ))}
      </ul>
      {mayChange && outside.length > 0 && (
        <Writing>
          <PutIn team={team} outside={outside} isFull={team.people >= seats} />
        </Writing>
      )}
    </article>
  )
}

/** How full it is; close to full is said before it is. */
function Seats({ count, seats }: { count: number; seats: number }) {
  const words = `${count} of ${seats}`
  if (count > seats) return <Badge tone="danger">{`${words}: make another team`}</Badge>
  if (count === seats) return <Badge tone="warn">{`${words}: full`}</Badge>
  if (count >= seats - 2) return <Badge tone="warn">{`${words}: nearly full`}</Badge>
  return <span className="faint meta">{words} people</span>
}

function About({ team: { leaderId, channel } }: { team: Team }) {
  const leader = usePersonName(leaderId)
  return (
    <p className="meta muted">
      {leaderId === null ? (
        'Led by the region’s leader'
      ) : (
        <>
          Led by{' '}
          <Link to="/people/$personId" params={{ personId: leaderId }} className="link">
            {leader}
          </Link>
        </>
      )}{' '}
      · told in {channel ?? 'the region’s channel'}
    </p>
  )
}

/** Somebody, and the team they are in: choosing another moves them. */
export function MemberRow({ person, teams }: { person: Person; teams: readonly Team[] }) {
  const mayMove = useMayHandle(person)
  const move = useMoveToTeam()
  return (
    <li>
      <Link to="/people/$personId" params={{ personId: person.id }} className={css.name}>
        {person.name}
      </Link>
      <span className="faint meta">{person.title}</span>
      {mayMove && (
        <SelectBox
          aria-label={`Team of ${person.name}`}
          disabled={move.isPending}
          value={person.teamId ?? ''}
          onPick={(next) =>
            move.mutate({ params: { path: { id: person.id } }, body: { teamId: next || null } })
          }
          options={[
            { value: '', label: 'No team' },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </li>
  )
}

interface PutInProps {
  readonly team: Team
  readonly outside: readonly Person[]
  readonly isFull: boolean
}

function PutIn({ team, outside, isFull }: PutInProps) {
  const move = useMoveToTeam()
  if (isFull) return <p className="warn meta">It is full: make another team for whoever comes next.</p>
  return (
    <SelectBox
      aria-label={`Put somebody into ${team.name}`}
      disabled={move.isPending}
      value=""
      onPick={(id) => {
        if (id !== '') move.mutate({ params: { path: { id } }, body: { teamId: team.id } })
      }}
      options={[
        { value: '', label: 'Put somebody into it …' },
        ...outside.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
