/** One way to close a gap: what to do, what speaks for it, where to do it, and to try it without saving. */
import { Link } from '@tanstack/react-router'
import type { Gap, GapFix } from '../../api/types.ts'
import { useMay } from '../../app/may.ts'
import { useSession } from '../../app/session.ts'
import { isoDate } from '../../ui/time/dates.ts'
import type { Change } from '../what-if/plan.ts'
import css from './gaps.module.css'

interface FixProps {
  readonly gap: Gap
  readonly fix: GapFix
}

interface LineProps extends FixProps {
  /** Puts it into a plan, instead of the links to where it is done. */
  readonly onAdd?: ((change: Change) => void) | undefined
  /** On the account's own page nothing leads there. */
  readonly isOfOne?: boolean
}

export function FixLine({ gap, fix, onAdd, isOfOne = false }: LineProps) {
  const trial = trialOf(gap, fix)
  return (
    <>
      <p>{fix.sentence}.</p>
      <p className="faint meta">{unsaid(fix).join(' · ')}</p>
      {onAdd && trial && (
        <p className={css.actions}>
          <button type="button" className="btn small" onClick={() => onAdd(trial)}>
            Add to the plan
          </button>
        </p>
      )}
      {!onAdd && (
        <p className={css.actions}>
          <Act gap={gap} fix={fix} isOfOne={isOfOne} />
          {trial && (
            <Link to="/coverage/what-if" search={{ plan: [trial] }} className="btn small quiet">
              Try it
            </Link>
          )}
        </p>
      )}
    </>
  )
}

/** What speaks for it and does not stand in its sentence already. */
const unsaid = ({ sentence, because }: GapFix): string[] =>
  because.filter((reason) => !sentence.includes(`(${reason})`))

/** Where it is done: at the absent ASE's time off, with whom to ask, by a request, or at the account. */
function Act({ gap, fix, isOfOne }: FixProps & { isOfOne: boolean }) {
  const mayRequest = useMay('accounts.request_ase')
  const isManager = useMay('absences.decide')
  const isOwn = useSession().data?.id === gap.aseId
  const ask = fix.kind === 'ask_cover' && (isManager || isOwn) ? fix.personId : undefined
  if (gap.plan) return <OpenPlan planId={gap.plan.id} accountId={gap.accountId} ask={ask} />
  if (ask !== undefined && gap.aseId !== null)
    return (
      <Link
        to="/time-off/new"
        search={{ person: gap.aseId, account: gap.accountId, ask, ...daysOf(gap) }}
        className="btn small"
      >
        Ask {fix.personName}
      </Link>
    )
  if (fix.kind === 'name_ase' && mayRequest)
    return (
      <Link
        to="/requests/new"
        search={{ account: gap.accountId, person: fix.personId, from: daysOf(gap).first }}
        className="btn small"
      >
        Request {fix.personName} as ASE
      </Link>
    )
  return isOfOne ? null : <OpenAccount accountId={gap.accountId} />
}

/** To the account, from wherever it is not looked at already. */
export function OpenAccount({ accountId }: { accountId: string }) {
  return (
    <Link to="/accounts/$accountId" params={{ accountId }} className="btn small">
      Open the account
    </Link>
  )
}

interface PlanLinkProps {
  readonly planId: string
  readonly accountId: string
  /** Whom to ask about the account. */
  readonly ask?: string | undefined
}

/** Where the absence is planned that leaves the hours open: asking goes on there, about this account. */
export function OpenPlan({ planId, accountId, ask }: PlanLinkProps) {
  return (
    <Link
      to="/time-off/$planId"
      params={{ planId }}
      search={{ account: accountId, ...(ask !== undefined && { ask }) }}
      className="btn small"
    >
      Open the plan
    </Link>
  )
}

/** The days of a gap, the last one included, on the account’s clock. */
const daysOf = ({ start, end, accountZone }: Gap) => ({
  first: isoDate(Date.parse(start), accountZone),
  last: isoDate(Date.parse(end) - 1, accountZone),
})

/** The fix as a planned change; null: a night contact is no change of a plan. */
export function trialOf(gap: Gap, fix: GapFix): Change | null {
  const date = (at: string): string => isoDate(Date.parse(at), gap.accountZone)
  const { accountId, aseId } = gap
  const first = date(gap.start)
  if (fix.kind === 'name_ase') return { kind: 'assignment', accountId, personId: fix.personId, first }
  if (fix.kind !== 'ask_cover' || aseId === null) return null
  return { kind: 'cover', accountId, absentId: aseId, backupId: fix.personId, first, last: date(gap.end) }
}
