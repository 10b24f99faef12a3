/** What an absence means: notice, who else is away, and each account with its hours and whom to ask. */
import { EmptyLine } from '../../ui/states.tsx'
import { useNow } from '../../ui/time/clock.ts'
import { useReaderZone } from '../../ui/time/reader-zone.tsx'
import { timeWords } from '../../ui/time/words.ts'
import { Candidates } from './candidates.tsx'
import { chosenFor, type Choices, type Named } from './choices.ts'
import { CoverStrip } from './cover-strip.tsx'
import type { Affected, Preview } from './queries.ts'
import { hoursIn, hoursWords, periodWords } from './words.ts'
import css from './cover-plan.module.css'

interface StoryProps {
  readonly preview: Preview
  readonly choices: Choices
  readonly choose: (account: Affected, chosen: ReadonlySet<string>) => void
  /** Whose time off it is, by their first name; null: the reader’s. */
  readonly who?: string | null
  /** The account because of which one came, and whom to ask about it. */
  readonly named?: Named
}

/** In the order in which it is read. */
export function PreviewStory({ preview, choices, choose, who = null, named = {} }: StoryProps) {
  const free = preview.accounts.filter(({ needed }) => needed.length === 0)
  const isWanted = ({ accountId }: Affected): number => (accountId === named.account ? 0 : 1)
  const needing = preview.accounts
    .filter(({ needed }) => needed.length > 0)
    .toSorted((a, b) => isWanted(a) - isWanted(b))
  return (
    <>
      <Admission preview={preview} who={who} />
      <section aria-labelledby="accounts">
        <div className="section-head">
          <h2 id="accounts">{who === null ? 'Your accounts' : `${who}’s accounts`} meanwhile</h2>
        </div>
        {needing.length === 0 && <EmptyLine>Nobody has to be asked.</EmptyLine>}
        {needing.map((account) => (
          <AccountMeanwhile
            key={`${account.accountId}${account.absentPersonId}`}
            account={account}
            who={who}
            ask={account.accountId === named.account ? named.ask : undefined}
            chosen={chosenFor(account, choices)}
            choose={(chosen) => choose(account, chosen)}
          />
        ))}
        {free.length > 0 && (
          <p className="muted">
            {free.map(({ accountName }) => accountName).join(', ')}: another ASE or an accepted cover is at
            work.
          </p>
        )}
      </section>
    </>
  )
}

function Admission({ preview, who }: { preview: Preview; who: string | null }) {
  const now = useNow()
  const zone = useReaderZone()
  const { admission, isShortNotice, noticeDays, workingHours, managerName, answerBy, approvesBySending } =
    preview
  const whose = who === null ? 'your' : `${who}’s`
  return (
    <section aria-labelledby="means">
      <div className="section-head">
        <h2 id="means">What it means</h2>
      </div>
      <ul className={css.rows}>
        <li>
          <span>
            <b>{hoursWords(workingHours)}</b> of {whose} working time
            {isShortNotice && (
              <span className="warn">
                {' '}
                · less than {noticeDays} days of notice: allowed, and {who === null ? 'your' : 'their'}{' '}
                manager sees it
              </span>
            )}
          </span>
        </li>
        <li>
          <span>
            <b>
              {admission.atOnce === 1
                ? `Nobody else of ${whose} team is away`
                : `${admission.atOnce} of ${whose} team are away at once`}
            </b>
            {admission.verdict === 'told' && ': the team is told'}
            {admission.verdict === 'approved' &&
              (approvesBySending
                ? ': you approve it by sending it'
                : `: ${managerName ?? 'a manager'} approves first`)}
            {admission.together.map((one) => (
              <span key={one.start} className={css.why}>
                {one.people.map(({ name }) => name).join(', ')}: {periodWords(one, zone, now)}
              </span>
            ))}
          </span>
        </li>
        <li>
          <span>
            Sent now, what nobody takes is assigned by {managerName ?? 'a manager'} after{' '}
            <b>{timeWords(Date.parse(answerBy), zone, now)}</b>
          </span>
        </li>
      </ul>
    </section>
  )
}

interface AccountProps {
  readonly account: Affected
  readonly who: string | null
  /** Shown however far down they stand. */
  readonly ask: string | undefined
  readonly chosen: ReadonlySet<string>
  readonly choose: (chosen: ReadonlySet<string>) => void
}

function AccountMeanwhile({ account, who, ask, chosen, choose }: AccountProps) {
  const { accountName, zone, needed, nobody, cheapest, candidates, role, absentPersonName } = account
  const left = hoursIn(cheapest.left)
  return (
    <article className={css.account} aria-label={accountName}>
      <div className={css.accountHead}>
        <h3>{accountName}</h3>
        <span className="muted">
          {role === 'covered' &&
            `which ${who === null ? 'you cover' : `${who} covers`} for ${absentPersonName} · `}
          {hoursWords(hoursIn(needed))} need a name
          {nobody.length > 0
            ? `, nobody for ${hoursWords(hoursIn(nobody))}`
            : ', a standing backup or the pod would answer'}
        </span>
      </div>
      <CoverStrip
        over={account}
        zone={zone}
        accountName={accountName}
        needed={needed}
        open={nobody}
        parts={[]}
      />
      <p className="muted">
        {cheapest.parts.length > 0 &&
          `Cheapest cover: ${cheapest.parts.map(({ name, hours }) => `${name} (${hoursWords(hoursIn(hours))})`).join(', ')}. `}
        {left > 0 && `${hoursWords(left)} stay open even so.`}
      </p>
      {candidates.length === 0 ? (
        <EmptyLine>Nobody could be asked{who === null ? ': talk to your manager' : ''}.</EmptyLine>
      ) : (
        <Candidates
          label={`Whom to ask for ${accountName}`}
          candidates={candidates}
          chosen={chosen}
          usual={new Set([...cheapest.parts.map(({ personId }) => personId), ...(ask ? [ask] : [])])}
          onChange={choose}
        />
      )}
    </article>
  )
}
