/** Who changed a guide, when, why and how; the way back. */
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../api/problem.ts'
import { useMay } from '../app/may.ts'
import { Badge } from '../ui/badge.tsx'
import { TextDiff } from '../ui/diff/text-diff.tsx'
import { TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { ErrorState, PageSkeleton, Skeleton } from '../ui/states.tsx'
import { Moment } from '../ui/time/moment.tsx'
import { GuideFrame } from './guide-frame.tsx'
import { useRestoreGuide, useSaveGuide, useVersion, useVersions, type Guide } from './queries.ts'
import css from './guides.module.css'

const route = getRouteApi('/guides/$slug/history')

/** The screen. */
export function GuideHistoryPage() {
  return (
    <GuideFrame page="History" answer={headline}>
      {(guide) => <History guide={guide} />}
    </GuideFrame>
  )
}

function headline({ title, version, recordedBy }: Guide): string {
  if (version === 0) return `“${title}” is as shipped: nobody has changed it.`
  return `“${title}” was changed ${version === 1 ? 'once' : `${version} times`}, the last time by ${recordedBy ?? 'somebody'}.`
}

type Version = NonNullable<ReturnType<typeof useVersions>['data']>['items'][number]

function History({ guide }: { guide: Guide }) {
  const { data, isPending, isError, error, refetch } = useVersions(guide.slug)
  const { version: open } = route.useSearch()
  if (isPending) return <PageSkeleton rows={4} />
  if (isError) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />
  return (
    <ol className={css.versions}>
      {data.items.map((version) => (
        <Line
          key={version.version}
          guide={guide}
          version={version}
          isOpen={open === String(version.version)}
        />
      ))}
    </ol>
  )
}

interface LineProps {
  readonly guide: Guide
  readonly version: Version
  readonly isOpen: boolean
}

function Line({ guide, version, isOpen }: LineProps) {
  const navigate = route.useNavigate()
  const { version: number, recordedAt, recordedBy, reason, isShipped } = version
  const toggle = (): void =>
    void navigate({ search: isOpen ? {} : { version: String(number) }, replace: true, resetScroll: false })
  return (
    <li aria-label={`Version ${number}`}>
      <div className={css.versionHead}>
        <h2>{number === 0 ? 'As shipped' : `Version ${number}`}</h2>
        {number === guide.version && <Badge tone="accent">As read</Badge>}
        {number > 0 && isShipped && <Badge tone="outline">Shipped text</Badge>}
        <span className="muted">
          {recordedAt && (
            <>
              {recordedBy}, <Moment at={Date.parse(recordedAt)} />
            </>
          )}
        </span>
        <span>{reason && `“${reason}”`}</span>
        <button type="button" className="btn small quiet" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? 'Hide' : number === 0 ? 'Compare with now' : 'What changed'}
        </button>
      </div>
      {isOpen && <Detail guide={guide} version={version} />}
    </li>
  )
}

function Detail({ guide, version }: { guide: Guide; version: Version }) {
  const own = useVersion(guide.slug, version.version)
  const before = useVersion(guide.slug, Math.max(0, version.version - 1))
  const mayChange = useMay('guides.change')
  if (own.isError || before.isError)
    return <ErrorState problem={asProblem(own.error ?? before.error)} onRetry={() => void own.refetch()} />
  if (!own.data || !before.data) return <Skeleton height={120} />
  const isFirst = version.version === 0
  const from = isFirst ? own.data.body : before.data.body
  const to = isFirst ? guide.body : own.data.body
  return (
    <div className={css.detail}>
      <TextDiff before={from} after={to} />
      {mayChange && own.data.body !== guide.body && (
        <GoBack guide={guide} version={version} body={own.data.body} />
      )}
    </div>
  )
}

/** A new version with the old text; the shipped one follows later releases. */
function GoBack({ guide, version, body }: { guide: Guide; version: Version; body: string }) {
  const { slug, version: onVersion } = guide
  const isShipped = version.version === 0 || version.isShipped
  const name = isShipped ? 'the shipped text' : `version ${version.version}`
  const save = useSaveGuide()
  const restore = useRestoreGuide()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState(`Back to ${name}`)
  const used = isShipped ? restore : save
  const send = (): void => {
    const path = { slug }
    const onSuccess = (): void => setAsking(false)
    if (isShipped) restore.mutate({ params: { path }, body: { reason, onVersion } }, { onSuccess })
    else save.mutate({ params: { path }, body: { reason, onVersion, body } }, { onSuccess })
  }
  if (!isAsking)
    return (
      <Buttons>
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          Go back to {name}
        </button>
      </Buttons>
    )
  return (
    <Form onSubmit={send} error={used.error}>
      <TextField label="Reason" value={reason} onChange={setReason} error={errorAt(used.error, 'reason')} />
      <Buttons>
        <button type="submit" className="btn primary" disabled={used.isPending}>
          Go back to {name}
        </button>
        <button type="button" className="btn quiet" onClick={() => setAsking(false)}>
          Leave it
        </button>
      </Buttons>
    </Form>
  )
}
