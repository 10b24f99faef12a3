/** Who suits an account best as its ASE. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMayFile } from '../requests/may-file.ts'
import { useAccountName } from '../requests/queries.ts'
import { Suggestions, useSuggestions } from '../requests/suggestions.tsx'
import { AccountSelect } from '../ui/fields/account-select.tsx'
import { TextField } from '../ui/fields/field.tsx'
import { Empty } from '../ui/states.tsx'
import { useNow } from '../ui/time/clock.ts'
import { isoDate } from '../ui/time/dates.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { CapacityFrame } from './capacity-frame.tsx'
import css from './capacity.module.css'

const route = getRouteApi('/capacity/suggest')

/** The screen; the account stands in the address. */
export function SuggestPage() {
  const { account } = route.useSearch()
  const navigate = route.useNavigate()
  const [startsOn, setStartsOn] = useState(isoDate(useNow(), useReaderZone()))
  const choose = (id: string): void => void navigate({ search: { account: id }, replace: true })
  return (
    <CapacityFrame title="Who suits" answer={useAnswer(account, startsOn)}>
      <div className={css.ask}>
        <AccountSelect label="Account" value={account ?? null} onChange={choose} />
        <TextField label="First day" type="date" isShort value={startsOn} onChange={setStartsOn} />
      </div>
      {account ? (
        <Ranked account={account} startsOn={startsOn} />
      ) : (
        <Empty title="Name an account.">
          <p>
            Everybody who could be its ASE is ranked by room, hours shared with the customer, region,
            languages and whether they know it already. A prospect has its own list on its page.
          </p>
        </Empty>
      )}
    </CapacityFrame>
  )
}

/** “Jonas Brandt suits Aster Pharma best; three others have room.” */
function useAnswer(account: string | undefined, startsOn: string): string {
  const { data } = useSuggestions(account, startsOn)
  const name = useAccountName(account ?? null)
  const able = data?.items.filter(({ canTakeIt }) => canTakeIt) ?? []
  if (!account || !data || name === null) return 'Who suits an account best, and why'
  const [best] = able
  if (!best) return `Nobody has room for ${name}.`
  return able.length === 1 ? `${best.name} alone has room for ${name}.` : `${best.name} suits ${name} best.`
}

function Ranked({ account, startsOn }: { account: string; startsOn: string }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const name = useAccountName(account)
  const mayFile = useMayFile()
  return (
    <div className={css.ranked}>
      <Suggestions accountId={account} startsOn={startsOn} chosen={chosen} onChoose={setChosen} />
      {mayFile && (
        <p>
          <Link
            to="/requests/new"
            search={{ account, ...(chosen ? { person: chosen } : {}) }}
            className="btn primary"
          >
            {chosen ? `File the request for ${name}` : `File a request for ${name}`}
          </Link>
        </p>
      )}
    </div>
  )
}
