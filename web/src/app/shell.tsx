/** What stands around every screen, and what stands instead when nobody is signed in. */
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { startLive, stopLive } from '../api/live.ts'
import { asProblem } from '../api/problem.ts'
import { ErrorState } from '../ui/states.tsx'
import { ReaderZoneProvider } from '../ui/time/reader-zone.tsx'
import { hearServerTime } from '../ui/time/clock.ts'
import { Bell } from '../inbox/bell.tsx'
import { ColourSchemeButton } from './colour-scheme.tsx'
import { BottomTabs } from './bottom-tabs.tsx'
import { Reader } from './reader.tsx'
import { useProgramme, useSession } from './session.ts'
import { Sidebar } from './sidebar.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { TimePill } from './top-bar.tsx'
import { Wordmark } from './wordmark.tsx'
import css from './shell.module.css'

const ToastHost = lazy(() => import('../ui/toast-host.tsx').then((module) => ({ default: module.ToastHost })))

/** The gate: signed in, signed out, or no server. */
export function Shell() {
  const session = useSession()
  if (session.isPending) return null
  if (!session.data) {
    const problem = asProblem(session.error)
    if (problem.status === 401) return <SignInPage />
    return <ErrorState problem={problem} onRetry={() => void session.refetch()} fullPage />
  }
  return (
    <Reader>
      <Frame />
    </Reader>
  )
}

function Frame() {
  useEffect(() => {
    startLive()
    return stopLive
  }, [])
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
            <Bell />
            <TimePill />
          </div>
        </header>
        <DemoRibbon />
        <main className={css.sheet} id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <BottomTabs />
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
