/** Organisations with tickets that no account claims: counted, and linked to an account from here. */
import { useMemo, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useMay } from '../app/may.ts'
import { DataTable, useList, type DataColumn } from '../ui/data-table/data-table.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { TextField } from '../ui/fields/field.tsx'
import { Empty } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { countWords } from '../ui/time/words.ts'
import { AccountSelect } from '../ui/fields/account-select.tsx'
import { CameOver } from './came-over.tsx'
import { ConnectionsFrame } from './frames.tsx'
import { useLinkOrganization, useUnknownOrganizations, type UnknownOrganization } from './queries.ts'
import css from './operations.module.css'

/** What was linked last. */
interface Linked {
  readonly accountId: string
  readonly organizationId: string
}

const NONE: UnknownOrganization[] = []

/** The screen. */
export function OrganizationsPage() {
  const query = useUnknownOrganizations()
  const list = useList('unknown-organizations', '-tickets')
  const mayLink = useMay('accounts.change')
  const [chosen, setChosen] = useState<string | null>(null)
  const [linked, setLinked] = useState<Linked | null>(null)
  const columns = useColumns(mayLink ? setChosen : null)
  return (
    <ConnectionsFrame
      title="Unknown organisations"
      answer={query.data ? headline(query.data) : 'Unknown organisations'}
    >
      {linked && <CameOver accountId={linked.accountId} organizationId={linked.organizationId} />}
      {chosen !== null && (
        <LinkForm
          key={chosen}
          organizationId={chosen}
          onDone={(accountId) => {
            setChosen(null)
            if (accountId !== null) setLinked({ accountId, organizationId: chosen })
          }}
        />
      )}
      <DataTable
        label="Organisations"
        list={list}
        columns={columns}
        source={{ ...query, items: query.data ?? NONE }}
        rowKey={(row) => row.organizationId}
        search="Organisation id"
        empty={<Empty title="Every ticket’s organisation belongs to an account.">Nothing to link.</Empty>}
      />
    </ConnectionsFrame>
  )
}

function headline(rows: readonly UnknownOrganization[]): string {
  if (rows.length === 0) return 'Every organisation with tickets belongs to an account.'
  const tickets = rows.reduce((sum, row) => sum + row.tickets, 0)
  const count = rows.length === 500 ? '500 or more' : countWords(rows.length)
  return `No account claims ${count} organisation${rows.length === 1 ? '' : 's'} with ${tickets.toLocaleString('en-GB')} tickets: normal for most of a help desk.`
}

function useColumns(choose: ((id: string) => void) | null): DataColumn<UnknownOrganization>[] {
  return useMemo(
    () => [
      {
        key: 'organization',
        head: 'Organisation',
        main: true,
        cell: (row) => <span className="mono">{row.organizationId}</span>,
        text: (row) => row.organizationId,
        by: (row) => row.organizationId,
      },
      {
        key: 'tickets',
        head: 'Tickets',
        width: '120px',
        isNumber: true,
        align: 'right',
        cell: (row) => row.tickets,
        text: (row) => row.tickets,
        by: (row) => row.tickets,
      },
      {
        key: 'last',
        head: 'Last seen',
        width: '230px',
        cell: (row) => <Moment at={Date.parse(row.lastSeenAt)} />,
        text: (row) => row.lastSeenAt,
        by: (row) => row.lastSeenAt,
      },
      {
        key: 'link',
        head: 'Account',
        width: '200px',
        align: 'right',
        cell: (row) =>
          choose && (
            <button type="button" className="btn small" onClick={() => choose(row.organizationId)}>
              Link to an account
            </button>
          ),
      },
    ],
    [choose],
  )
}

interface LinkFormProps {
  readonly organizationId: string
  /** With the account it was linked to; null: to none. */
  readonly onDone: (accountId: string | null) => void
}

function LinkForm({ organizationId, onDone }: LinkFormProps) {
  const link = useLinkOrganization()
  const [account, setAccount] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [isChecked, setChecked] = useState(false)
  const send = (): void => {
    setChecked(true)
    if (account === null) return
    const body = { organizationId, ...(name.trim() === '' ? {} : { organizationName: name.trim() }) }
    link.mutate({ params: { path: { id: account } }, body }, { onSuccess: () => onDone(account) })
  }
  return (
    <section className={css.panel} aria-label={`Link organisation ${organizationId}`}>
      <h2>
        Link organisation <span className="mono">{organizationId}</span>
      </h2>
      <Form onSubmit={send} error={link.error}>
        <AccountSelect
          label="Account"
          value={account}
          onChange={setAccount}
          error={
            isChecked && account === null
              ? 'Choose the account it belongs to.'
              : errorAt(link.error, 'organizationId')
          }
        />
        <TextField
          label="Its name"
          value={name}
          onChange={setName}
          error={errorAt(link.error, 'organizationName')}
          help="As the help desk has it; may stay empty."
        />
        <Buttons>
          <button type="submit" className="btn primary" disabled={link.isPending}>
            Link it
          </button>
          <button type="button" className="btn quiet" onClick={() => onDone(null)}>
            Leave it
          </button>
          <Link to="/tickets" search={{ show: 'unknown' }} className="link meta">
            Look at its tickets
          </Link>
        </Buttons>
      </Form>
    </section>
  )
}
