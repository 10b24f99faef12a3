/** What the coverage proof says of one account: its hours of the next 90 days that have nobody. */
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { hoursInWords } from '../coverage/gaps/causes.ts'
import { GapList } from '../coverage/gaps/gap-list.tsx'
import { TooFar, useIsTooFar } from '../coverage/gaps/too-far.tsx'
import { Pip } from '../ui/pip.tsx'
import { ErrorState, Skeleton } from '../ui/states.tsx'
import css from '../coverage/gaps/gaps.module.css'

/** The section of an account's screen. */
export function AccountGaps({ accountId }: { accountId: string }) {
  const isTooFar = useIsTooFar()
  const { data, error, isPending, refetch } = api.useQuery(
    'get',
    '/api/v1/accounts/{accountId}/gaps',
    { params: { path: { accountId } } },
    { enabled: !isTooFar },
  )
  return (
    <section aria-labelledby="proof">
      <div className="section-head">
        <h2 id="proof">Proof, next 90 days</h2>
      </div>
      {isTooFar && <TooFar />}
      {isPending && !isTooFar && <Skeleton height={60} />}
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data?.gaps.length === 0 && (
        <p className={css.proof}>
          <Pip kind={data.requiredMinutes === 0 ? 'off' : 'on'} />
          {data.requiredMinutes === 0
            ? 'No hour needs a name: no contract runs in these days.'
            : `All ${hoursInWords(data.requiredMinutes)} that need a name have one.`}
        </p>
      )}
      {data && data.gaps.length > 0 && (
        <>
          <p>
            {hoursInWords(data.minutes)} of {hoursInWords(data.requiredMinutes)} have nobody named.
          </p>
          <GapList gaps={data.gaps} isOfOne />
        </>
      )}
    </section>
  )
}
