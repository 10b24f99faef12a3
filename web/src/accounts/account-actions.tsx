/** What can be started from an account, and where one went that is no more. */
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { Problem } from '../api/problem.ts'
import { accountSubject, useMay } from '../app/may.ts'
import { Subscribe } from '../preferences/subscribe.tsx'
import { useMaySet } from '../requests/may-file.ts'
import { Empty, ErrorState } from '../ui/states.tsx'
import { plainDate } from '../ui/time/words.ts'
import { AccountRestrict } from './account-restrict.tsx'
import css from './account.module.css'

interface ActionsProps {
  readonly account: {
    readonly id: string
    readonly name: string
    readonly regionId: string
    readonly isRestricted: boolean
  }
}

/** Asking for another ASE, and merging; nothing for those who may neither. */
export function AccountActions({ account }: ActionsProps) {
  const { id: accountId } = account
  const mayAsk = useMay('accounts.request_ase', accountSubject(account))
  const maySet = useMaySet()
  const mayFile = mayAsk || maySet
  const mayMerge = useMay('accounts.merge')
  const mayBrief = useMay('tickets.read')
  const mayEnvironment = useMay('environments.read')
  const mayGive = useMay('feeds.use')
  if (!mayFile && !mayMerge && !mayBrief && !mayEnvironment && !mayGive) return null
  return (
    <div className={css.actions}>
      {mayBrief && (
        <Link to="/accounts/$accountId/brief" params={{ accountId }} className="btn small">
          Emergency brief
        </Link>
      )}
      {mayEnvironment && (
        <Link to="/accounts/$accountId/environment" params={{ accountId }} className="btn small">
          Environment
        </Link>
      )}
      {mayFile && (
        <Link to="/requests/new" search={{ account: accountId }} className="btn small">
          Set or replace the ASE
        </Link>
      )}
      <Subscribe
        scopes={[
          { label: `who answers for ${account.name}`, contents: 'coverage', about: 'account', id: accountId },
        ]}
      />
      {mayMerge && (
        <Link to="/accounts/$accountId/merge" params={{ accountId }} className="btn small quiet">
          Merge
        </Link>
      )}
      <AccountRestrict account={account} />
    </div>
  )
}

interface GoneProps {
  readonly accountId: string
  readonly problem: Problem
  readonly onRetry: () => void
}

/** Where an account that is not there went, if it was merged; else the error as it is. */
export function AccountGone({ accountId, problem, onRetry }: GoneProps) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/account-merges',
    { params: { query: { accountId } } },
    { enabled: problem.status === 404 },
  )
  const merge = data?.items.find((one) => one.accountId === accountId)
  if (!merge) return <ErrorState isPage problem={problem} onRetry={onRetry} />
  return (
    <Empty title={`${merge.name} was merged into ${merge.intoName}.`} isPage>
      <p>
        By {merge.mergedBy} on {plainDate(merge.mergedAt)}: “{merge.reason}”
      </p>
      <p>
        <Link to="/accounts/$accountId" params={{ accountId: merge.intoAccountId }} className="link">
          Open {merge.intoName}
        </Link>
      </p>
    </Empty>
  )
}
