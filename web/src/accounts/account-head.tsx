/** The head of an account: its name, the answer, and the facts in a row. */
import type { Account, CoverageAnswer } from '../api/types.ts'
import { presenceWords, whoAnswers, whoDetail } from '../coverage/state.ts'
import { Badge, sentenceCase } from '../ui/badge.tsx'
import { FactRow, type Fact } from '../ui/fact-row.tsx'
import { Duty, type PipKind } from '../ui/pip.tsx'
import { useNow } from '../ui/time/clock.ts'
import { useLookedAt } from '../ui/time/looked-at.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { momentWords, plainDate } from '../ui/time/words.ts'
import { DAY, type Instant } from '../ui/time/zone.ts'
import { useBackup } from './queries.ts'
import css from './account.module.css'

/** Kinds, other names, name, and who answers in one sentence. */
export function AccountHead({ account, answer }: { account: Account; answer: CoverageAnswer | undefined }) {
  const { contracts } = account
  const contract = contracts[0]
  const names = [...account.aliases.map((alias) => `“${alias}”`), ...account.domains].join(', ')
  return (
    <header className={css.head}>
      <div className={css.kinds}>
        {contract && <Badge tone="outline">{sentenceCase(contract.source)}</Badge>}
        {contract?.offering && (
          <Badge tone="outline">{OFFERINGS[contract.offering] ?? contract.offering}</Badge>
        )}
        {names && <span className="muted meta">also {names}</span>}
      </div>
      <h1 className="title">{account.name}</h1>
      {answer && <p className="answer">{answer.sentence}</p>}
    </header>
  )
}

const OFFERINGS: Readonly<Record<string, string>> = {
  self_managed: 'Self-managed',
  com: '.com',
  dedicated: 'Dedicated',
}

/** Engineer, who answers, backup, emergencies, handling, contract. */
export function AccountFacts({ account, answer }: { account: Account; answer: CoverageAnswer }) {
  const now = useNow()
  const isNow = useLookedAt() === null
  const zone = useReaderZone()
  const backup = useBackup(account.policy.standingBackupId)
  return <FactRow facts={factsOf(account, answer, backup, now, zone, isNow)} />
}

const PIPS: Readonly<Record<NonNullable<CoverageAnswer['ase']>['presence'], PipKind>> = {
  on_duty: 'on',
  busy: 'on',
  off_duty: 'off',
  away: 'away',
  left: 'gap',
}

function factsOf(
  account: Account,
  answer: CoverageAnswer,
  backup: string | null,
  now: Instant,
  zone: string,
  isNow: boolean,
): Fact[] {
  const { ase, onCall } = answer
  return [
    {
      label: 'Assigned engineer',
      value: ase ? <Duty kind={PIPS[ase.presence]}>{ase.name}</Duty> : 'Nobody',
      detail: ase ? aseDetail(ase, now, zone, account.timeZone) : answer.noService,
    },
    {
      label: isNow ? 'Answers now' : 'Answers then',
      value: whoAnswers(answer),
      detail: whoDetail(answer, now),
    },
    {
      label: 'Standing backup',
      value: backup ?? 'Nobody named',
      detail: backup ? 'asked first when the engineer is away' : null,
    },
    {
      label: 'Emergencies',
      value: onCall ? <Duty kind="on_call">{onCall.name}</Duty> : 'Nobody on call',
      detail: onCall ? (isNow ? 'on call now' : 'on call') : 'the region’s leader is paged',
    },
    {
      label: 'New tickets',
      value: answer.handlingMode === 'engage' ? 'Engage' : 'Auto-assign',
      detail: answer.isLive ? 'live in the help desk' : 'shadow: recorded only',
    },
    contractFact(account, now),
  ]
}

function aseDetail(
  ase: NonNullable<CoverageAnswer['ase']>,
  now: Instant,
  zone: string,
  place: string,
): string {
  if (ase.presence === 'on_duty' && ase.until) {
    const { here, there } = momentWords(Date.parse(ase.until), now, zone, place)
    return `on duty until ${here}${there ? `, ${there}` : ''}`
  }
  if (ase.nextAvailable === null) return presenceWords(ase.presence)
  const { here, there } = momentWords(Date.parse(ase.nextAvailable), now, zone, place)
  return `${presenceWords(ase.presence)}, back ${here}${there ? `, ${there}` : ''}`
}

function contractFact({ contracts }: Account, now: Instant): Fact {
  const last = [...contracts].sort((a, b) => b.endsOn.localeCompare(a.endsOn))[0]
  if (!last) return { label: 'Contract', value: 'None' }
  const days = Math.ceil((Date.parse(last.endsOn) - now) / DAY)
  const detail =
    days < 0 ? (
      <span className="danger">over</span>
    ) : days <= 90 ? (
      <span className="warn">ends in {days} days</span>
    ) : (
      sentenceCase(last.source)
    )
  return { label: 'Contract', value: `to ${plainDate(last.endsOn)}`, detail }
}
