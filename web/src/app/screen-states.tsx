/** What a screen shows before its code or data is here, and when it broke. */
import type { ErrorComponentProps } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { ErrorState, PageSkeleton } from '../ui/states.tsx'
import { Screen } from './screen.tsx'

/** The screen's frame, empty. */
export function ScreenPending() {
  return (
    <Screen title="Loading" crumbs={[]}>
      <PageSkeleton />
    </Screen>
  )
}

/** A fault of ours: said plainly, with a way to go on. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const problem = {
    ...asProblem(error, 500),
    title: 'This screen broke',
    detail: error instanceof Error ? error.message : '',
  }
  return (
    <Screen title="Error" crumbs={[]}>
      <ErrorState problem={problem} onRetry={reset} />
    </Screen>
  )
}
