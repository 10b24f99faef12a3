/** What the three pages of time off share: headline and tabs. */
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../app/may.ts'
import { Screen } from '../../app/screen.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { IllOrBack } from './ill-or-back.tsx'
import { useAsked, usePlans } from './queries.ts'
import css from './cover-plan.module.css'

interface FrameProps {
  readonly title: string
  readonly headline: ReactNode
  readonly children: ReactNode
}

/** One's own, what one is asked, what one decides. */
export function TimeOffFrame({ title, headline, children }: FrameProps) {
  const mayAnswer = useMay('absences.answer')
  const mayDecide = useMay('absences.decide')
  const asked = useAsked(mayAnswer).data?.items.filter(
    ({ state, openHours }) => state === 'open' && openHours > 0,
  )
  const waiting = usePlans('mine_to_decide', mayDecide).data?.items
  const tabs = [
    { label: 'Yours', link: { to: '/time-off' as const }, exact: true },
    ...(mayAnswer
      ? [{ label: 'Asked of you', link: { to: '/time-off/asked' as const }, count: asked?.length }]
      : []),
    ...(mayDecide
      ? [{ label: 'To decide', link: { to: '/time-off/to-decide' as const }, count: waiting?.length }]
      : []),
  ]
  return (
    <Screen title={title} crumbs={[{ label: 'Time off' }]}>
      <h1 className="answer">{headline}</h1>
      <PageTabs label="Time off" tabs={tabs} />
      <div className={css.page}>{children}</div>
    </Screen>
  )
}

/** Where planning begins, and where sick leave does. */
export function PlanButtons() {
  if (!useMay('absences.file')) return null
  return (
    <span className={css.actions}>
      <IllOrBack />
      <Link to="/time-off/new" className="btn primary">
        Plan time off
      </Link>
    </span>
  )
}
