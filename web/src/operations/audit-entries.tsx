/** Entries of the audit log, each with what changed behind a press. */
import { Link } from '@tanstack/react-router'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { ValueDiff } from '../ui/diff/value-diff.tsx'
import { Moment } from '../ui/time/moment.tsx'
import type { AuditEntry } from './audit-queries.ts'
import { actionWords } from './audit-words.ts'
import { AccountName, SubjectLink } from './subject-link.tsx'
import css from './operations.module.css'

/** The newest first. */
export function AuditEntries({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <ol className={css.audit} aria-label="Audit log">
      {entries.map((entry) => (
        <Line key={entry.id} entry={entry} />
      ))}
    </ol>
  )
}

function Line({ entry }: { entry: AuditEntry }) {
  const [isOpen, setOpen] = useState(false)
  const { what, room } = actionWords(entry.action)
  return (
    <li className={isOpen ? css.open : ''}>
      <div className={css.auditLine}>
        <button
          type="button"
          className={css.fold}
          aria-expanded={isOpen}
          aria-label={`${what} by ${entry.actor.name}`}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight size={14} stroke={1.8} aria-hidden="true" />
        </button>
        <Moment at={Date.parse(entry.at)} />
        <b className="clip">{entry.actor.name}</b>
        <span className="clip">
          {what} <span className="faint">{room}</span>
        </span>
        <span className="clip">
          <SubjectLink entry={entry} />
        </span>
        <span className="clip muted">{entry.reason && `“${entry.reason}”`}</span>
      </div>
      {isOpen && <Detail entry={entry} />}
    </li>
  )
}

function Detail({ entry }: { entry: AuditEntry }) {
  const { actor, subject, accountId, before, after, reason, requestId } = entry
  return (
    <div className={css.auditDetail}>
      {reason && reason.length > 40 && <p>“{reason}”</p>}
      {before === null && after === null ? (
        <p className="muted meta">
          {entry.erased
            ? 'What it said is gone with somebody who was erased.'
            : 'No values were kept with it.'}
        </p>
      ) : (
        <ValueDiff before={before} after={after} />
      )}
      <p className={css.auditLinks}>
        <Link to="/audit" search={{ who: actor.id }} className="link">
          All by {actor.name}
        </Link>
        <Link to="/audit" search={{ kind: subject.kind, subject: subject.id }} className="link">
          All of this one
        </Link>
        {accountId !== null && (
          <Link to="/audit" search={{ account: accountId }} className="link">
            All of <AccountName id={accountId} />
          </Link>
        )}
        <span className="faint meta">
          {actor.kind} <span className="mono">{actor.id}</span>
          {requestId && (
            <>
              {' '}
              · request <span className="mono">{requestId}</span>
            </>
          )}
        </span>
      </p>
    </div>
  )
}
