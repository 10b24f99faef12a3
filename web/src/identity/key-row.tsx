/** One API key or service token. */
import { Badge } from '../ui/badge.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { useNow } from '../ui/time/clock.ts'
import { rolesWords } from '../people/roles.ts'
import type { Key } from './queries.ts'
import css from './identity.module.css'

/** Its name and use; what it may do stands below. */
export function KeyRow({ row, onRevoke }: { row: Key; onRevoke: () => void }) {
  const now = useNow()
  const isOver = row.revokedAt !== null || Date.parse(row.expiresAt) <= now
  return (
    <li>
      <b className="clip">
        {row.name} <span className="faint mono">{row.beginning}…</span>
      </b>
      <span className="muted">
        {row.lastUsedAt === null ? (
          'Never used'
        ) : (
          <>
            Last used <Moment at={Date.parse(row.lastUsedAt)} />
          </>
        )}
      </span>
      <span className="faint">
        {row.role !== null && `${rolesWords([row.role])}, `}until <Moment at={Date.parse(row.expiresAt)} />
      </span>
      {isOver ? (
        <Badge>{row.revokedAt === null ? 'Expired' : 'Revoked'}</Badge>
      ) : (
        <button type="button" className="btn small" onClick={onRevoke}>
          Revoke<span className="hidden"> {row.name}</span>
        </button>
      )}
      <details className={css.scopes}>
        <summary>
          {row.scopes.length === 1 ? 'May do one thing' : `May do ${row.scopes.length} things`}
        </summary>
        <p>{row.scopes.join(', ')}</p>
      </details>
    </li>
  )
}
