/** Filters of the audit log; all of them stand in the address. */
import { useId, type ReactNode } from 'react'
import { SelectBox } from '../ui/fields/field.tsx'
import fields from '../ui/fields/fields.module.css'
import { cityOf } from '../ui/time/zone.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { actionWords, kindWords } from './audit-words.ts'
import { useAuditFilters } from './audit-queries.ts'
import { AccountName } from './subject-link.tsx'
import css from './operations.module.css'

export interface AuditSearch {
  readonly who?: string | undefined
  readonly action?: string | undefined
  readonly kind?: string | undefined
  readonly subject?: string | undefined
  readonly account?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface FiltersProps {
  readonly search: AuditSearch
  readonly onChange: (part: AuditSearch) => void
}

/** Who, what, to what, when; an account or a subject comes from an entry, and is taken away here. */
export function AuditFilters({ search, onChange }: FiltersProps) {
  const known = useAuditFilters()
  const zone = useReaderZone()
  const any = (label: string) => ({ value: '', label })
  const pick = (key: keyof AuditSearch) => (value: string) => onChange({ [key]: value || undefined })
  return (
    <div className={css.filters} role="group" aria-label="What is shown of the log">
      <Labelled label="Who">
        {(id) => (
          <SelectBox
            id={id}
            value={search.who ?? ''}
            options={[
              any('Anybody'),
              ...(known?.actors ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onPick={pick('who')}
          />
        )}
      </Labelled>
      <Labelled label="What">
        {(id) => (
          <SelectBox
            id={id}
            value={search.action ?? ''}
            options={[any('Anything'), ...(known?.actions ?? []).map(actionOption)]}
            onPick={pick('action')}
          />
        )}
      </Labelled>
      <Labelled label="To what">
        {(id) => (
          <SelectBox
            id={id}
            value={search.kind ?? ''}
            options={[
              any('Anything'),
              ...(known?.subjectKinds ?? []).map((kind) => ({ value: kind, label: kindWords(kind) })),
            ]}
            onPick={pick('kind')}
          />
        )}
      </Labelled>
      <Labelled label="From">
        {(id) => (
          <input
            id={id}
            type="date"
            className={fields.input}
            value={search.from ?? ''}
            onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
          />
        )}
      </Labelled>
      <Labelled label={`To, whole day in ${cityOf(zone)}`}>
        {(id) => (
          <input
            id={id}
            type="date"
            className={fields.input}
            value={search.to ?? ''}
            onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
          />
        )}
      </Labelled>
      {search.account && (
        <button type="button" className="btn small" onClick={() => onChange({ account: undefined })}>
          Only <AccountName id={search.account} /> ×
        </button>
      )}
      {search.subject && (
        <button type="button" className="btn small" onClick={() => onChange({ subject: undefined })}>
          Only this one ×
        </button>
      )}
    </div>
  )
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={css.filter}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

function actionOption(action: string) {
  const { room, what } = actionWords(action)
  return { value: action, label: `${what} (${room})` }
}
