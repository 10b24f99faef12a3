/** Nothing there yet, something went wrong, still on its way. */
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'
import css from './states.module.css'

interface EmptyProps {
  /** The true state in one sentence. */
  readonly title: string
  /** What was checked, and the next thing to do. */
  readonly children?: ReactNode
  /** The state drawn in the time language. */
  readonly drawing?: ReactNode
  /** The page says nothing else: this is its first heading. */
  readonly isPage?: boolean
}

/** Says what is true, and offers the next thing. */
export function Empty({ title, children, drawing, isPage = false }: EmptyProps) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div className={css.empty}>
      {drawing && <div className={css.drawing}>{drawing}</div>}
      <Heading className="answer">{title}</Heading>
      {children && <div className={css.words}>{children}</div>}
    </div>
  )
}

/** One line where a list would be. */
export function EmptyLine({ children }: { children: ReactNode }) {
  return <p className={css.line}>{children}</p>
}

interface ErrorProps {
  readonly problem: Problem
  readonly onRetry?: () => void
  readonly fullPage?: boolean
  /** The page shows nothing else: its first heading is this, and an address of nothing is said to be one. */
  readonly isPage?: boolean
}

/** What went wrong and what to do, from the server's own problem document. */
export function ErrorState({ problem, onRetry, fullPage = false, isPage = false }: ErrorProps) {
  const isNothing = problem.status === 404 || problem.status === 400
  // What is not allowed is not allowed a second time either.
  const isForbidden = problem.status === 403
  if (isPage && isNothing)
    return (
      <Empty title="There is nothing at this address." isPage>
        <p>What it named was removed, you may not know of it, or the link is incomplete.</p>
      </Empty>
    )
  return (
    <div className={fullPage ? css.fullPage : css.error} role="alert">
      <IconAlertCircle size={18} stroke={1.7} className="danger" aria-hidden="true" />
      <div>
        {isPage ? <h1 className={css.problem}>{problem.title}</h1> : <b>{problem.title}</b>}
        {problem.detail && <p className="muted">{problem.detail}</p>}
        {problem.instance && !isForbidden && <p className="faint meta">Request {problem.instance}</p>}
        {onRetry && !isForbidden && (
          <button type="button" className="btn small" onClick={onRetry}>
            Try again
          </button>
        )}
      </div>
    </div>
  )
}

/** Grey lines in the place of text that is on its way. */
export function Skeleton({ width = '100%', height = 12 }: { width?: string | number; height?: number }) {
  return <span className={css.bone} style={{ width, height }} />
}

/** A whole page on its way. */
export function PageSkeleton({ rows = 9 }: { rows?: number }) {
  return (
    <div className={css.skeleton} role="status" aria-label="Loading">
      <Skeleton width="min(420px, 80%)" height={22} />
      <Skeleton width="min(300px, 60%)" height={22} />
      <div className={css.rows}>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} height={14} width={`${92 - ((row * 17) % 30)}%`} />
        ))}
      </div>
    </div>
  )
}
