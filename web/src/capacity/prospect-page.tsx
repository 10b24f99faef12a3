/** One prospect: what is known, who could be its ASE, and what becomes of it. */
import { keepPreviousData } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { SuggestionList } from '../requests/suggestions.tsx'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { ErrorState, PageSkeleton, Skeleton } from '../ui/states.tsx'
import { plainDate } from '../ui/time/words.ts'
import { CapacityFrame } from './capacity-frame.tsx'
import { prospectBody, prospectDraft, ProspectForm } from './prospect-form.tsx'
import { useBecomeAccount, useChangeProspect, useProspect, type Prospect } from './queries.ts'
import { stageLabel } from './stages.ts'
import css from './capacity.module.css'

const route = getRouteApi('/capacity/prospects/$prospectId')

/** The screen. */
export function ProspectPage() {
  const { prospectId } = route.useParams()
  const prospect = useProspect(prospectId)
  return (
    <CapacityFrame
      title={prospect.data?.name ?? 'Prospect'}
      answer={prospect.data ? answerOf(prospect.data) : 'Prospect'}
    >
      {prospect.isPending && <PageSkeleton />}
      {prospect.isError && (
        <ErrorState isPage problem={asProblem(prospect.error)} onRetry={() => void prospect.refetch()} />
      )}
      {prospect.data && <Whole key={`${prospectId}${prospect.data.stage}`} prospect={prospect.data} />}
    </CapacityFrame>
  )
}

function answerOf({ name, stage, likelihood, startsOn, aseCount }: Prospect): string {
  if (stage === 'won') return `${name} signed and is an account now.`
  if (stage === 'lost') return `${name} did not sign.`
  const ases = aseCount === 1 ? 'an ASE' : `${aseCount} ASEs`
  return `${name} is ${likelihood} % likely to need ${ases} from ${plainDate(startsOn)} on.`
}

function Whole({ prospect }: { prospect: Prospect }) {
  const mayChange = useMay('prospects.change')
  const mayRank = useMay('accounts.read_capacity')
  const isOpen = prospect.closedAt === null
  return (
    <div className={css.columns}>
      <div>
        {isOpen && mayChange ? <Edit prospect={prospect} /> : <Facts prospect={prospect} />}
        {isOpen && mayChange && <Outcome prospect={prospect} />}
      </div>
      <div>{isOpen && mayRank && <WhoSuits prospect={prospect} />}</div>
    </div>
  )
}

function Edit({ prospect }: { prospect: Prospect }) {
  const change = useChangeProspect()
  const params = { path: { id: prospect.id } }
  return (
    <ProspectForm
      start={prospectDraft(prospect)}
      submit="Keep the changes"
      isSaving={change.isPending}
      error={change.error}
      onSave={(draft) => change.mutate({ params, body: prospectBody(draft) })}
    />
  )
}

function Facts({ prospect }: { prospect: Prospect }) {
  const { stage, accountId, closedAt, hoursPerWeek, languages, note } = prospect
  return (
    <section aria-label="Facts">
      <p>
        {stageLabel(stage)}
        {closedAt && ` on ${plainDate(closedAt)}`}, {hoursPerWeek} hours a week of each ASE
        {languages.length > 0 && `, languages ${languages.join(', ')}`}.
      </p>
      {accountId && (
        <p>
          <Link to="/accounts/$accountId" params={{ accountId }} className="link">
            Open the account
          </Link>
        </p>
      )}
      {note && <p className="muted">{note}</p>}
    </section>
  )
}

/** What becomes of it: an account, or nothing. */
function Outcome({ prospect }: { prospect: Prospect }) {
  const mayAdd = useMay('accounts.change')
  const change = useChangeProspect()
  const [isOpen, setOpen] = useState(false)
  const params = { path: { id: prospect.id } }
  if (isOpen) return <Become prospect={prospect} onDone={() => setOpen(false)} />
  return (
    <section aria-labelledby="outcome">
      <div className="section-head">
        <h2 id="outcome">What becomes of it</h2>
      </div>
      <div className={css.actions}>
        {mayAdd && (
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            It signed: make it an account
          </button>
        )}
        <button
          type="button"
          className="btn quiet"
          disabled={change.isPending}
          onClick={() => change.mutate({ params, body: { stage: 'lost' } })}
        >
          It did not sign
        </button>
      </div>
    </section>
  )
}

function Become({ prospect, onDone }: { prospect: Prospect; onDone: () => void }) {
  const navigate = useNavigate()
  const become = useBecomeAccount()
  const [name, setName] = useState(prospect.name)
  const [domains, setDomains] = useState('')
  const [crmId, setCrmId] = useState('')
  const words = domains
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const send = (): void =>
    become.mutate(
      { params: { path: { id: prospect.id } }, body: { name, domains: words, crmId: crmId.trim() || null } },
      {
        onSuccess: ({ accountId }) => void navigate({ to: '/accounts/$accountId', params: { accountId } }),
      },
    )
  return (
    <Form onSubmit={send} error={become.error} label="Make it an account">
      <TextField label="Account" value={name} onChange={setName} error={errorAt(become.error, 'name')} />
      <TextField
        label="Mail domains"
        value={domains}
        onChange={setDomains}
        error={errorAt(become.error, 'domains')}
        help="With commas between, as example.com."
      />
      <TextField label="CRM id" value={crmId} onChange={setCrmId} error={errorAt(become.error, 'crmId')} />
      <p className="muted meta">
        Region and time zone are taken over. Contract, organisation and ASE come next, on the account.
      </p>
      <Buttons>
        <button type="submit" className="btn primary" disabled={become.isPending}>
          Make it an account
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}

function WhoSuits({ prospect }: { prospect: Prospect }) {
  const { regionId, timeZone, languages, startsOn } = prospect
  const query = { regionId, timeZone, startsOn, languages: languages.join(','), limit: 8 }
  const { data, error, isPending } = api.useQuery(
    'get',
    '/api/v1/capacity/suggestions',
    { params: { query } },
    { placeholderData: keepPreviousData },
  )
  return (
    <section aria-labelledby="suits">
      <div className="section-head">
        <h2 id="suits">Who could be its ASE</h2>
        <span className="meta faint">on {plainDate(startsOn)}</span>
      </div>
      {isPending && <Skeleton height={160} />}
      {error && <ErrorState problem={asProblem(error)} />}
      {data && <SuggestionList items={data.items} chosen={null} />}
    </section>
  )
}
