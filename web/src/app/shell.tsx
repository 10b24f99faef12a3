/** What stands around every screen, and what stands instead when nobody is signed in. */
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { startLive, stopLive } from '../api/live.ts'
import { asProblem } from '../api/problem.ts'
import { StopBanner } from '../operations/stop-banner.tsx'
import { ErrorState } from '../ui/states.tsx'
import { hearServerTime } from '../ui/time/clock.ts'
import { isLinkPage, LinkGate, SignInGate } from '../identity/gate.tsx'
import { Bell } from '../inbox/bell.tsx'
import { AsOfBar, AsOfProvider, useAsOf } from './as-of.tsx'
import { SearchButton, SearchHost } from '../search/search-host.tsx'
import { BottomTabs } from './bottom-tabs.tsx'
import { Reader } from './reader.tsx'
import { useProgramme, useSession } from './session.ts'
import { Sidebar } from './sidebar.tsx'
import { TimePill } from './time-pill.tsx'
import { Wordmark } from './wordmark.tsx'
import css from './shell.module.css'

const ToastHost = lazy(() => import('../ui/toast-host.tsx').then((module) => ({ default: module.ToastHost })))

/** The gate: signed in, signed out, or no server. */
export function Shell() {
  const session = useSession()
  const { pathname } = useLocation()
  if (isLinkPage(pathname)) return <LinkGate />
  if (session.isPending) return null
  if (!session.data) {
    const problem = asProblem(session.error)
    if (problem.status === 401) return <SignInGate />
    return <ErrorState problem={problem} onRetry={() => void session.refetch()} fullPage />
  }
  return (
    <Reader>
      <AsOfProvider>
        <Frame />
      </AsOfProvider>
    </Reader>
  )
}

function Frame() {
  const isNow = useAsOf() === null
  useEffect(() => {
    if (!isNow) return undefined
    startLive()
    return stopLive
  }, [isNow])
  return (
    <div className={css.app}>
      <a className={css.skip} href="#content">
        Skip to the content
      </a>
      <Sidebar />
      <div className={css.column}>
        <header className={css.brandbar}>
          <Wordmark />
          <div className={css.clocks}>
            <SearchButton small />
            <Bell />
            <TimePill />
          </div>
        </header>
        <DemoRibbon />
        <StopBanner />
        <main className={isNow ? css.sheet : `${css.sheet} ${css.asOf}`} id="content" tabIndex={-1}>
          <AsOfBar />
          <Outlet />
        </main>
      </div>
      <BottomTabs />
      <SearchHost />
      <Suspense>
        <ToastHost />
      </Suspense>
    </div>
  )
}

/** Says on every page that the people and accounts are invented. */
function DemoRibbon() {
  const { data, dataUpdatedAt } = useProgramme()
  useEffect(() => hearServerTime(Date.parse(data?.now ?? ''), dataUpdatedAt), [data?.now, dataUpdatedAt])
  if (!data?.isDemo) return null
  return (
    <aside className={css.ribbon} aria-label="Demo programme">
      <b>Demo programme</b>
      <span aria-hidden="true">·</span> fictional <span aria-hidden="true">·</span>
      <span>
        <code>attache demo --remove</code> removes it
      </span>
    </aside>
  )
}
