/** The route that all others stand under; rooms with several pages declare them in a `routes.ts` of their own. */
import { createRootRoute, retainSearchParams } from '@tanstack/react-router'
import { NotFoundPage } from './not-found-page.tsx'
import { readAt } from './quick-times.ts'
import { Shell } from './shell.tsx'

/** What every address may carry. */
export interface RootSearch {
  /** The moment that is looked at; absent: now. */
  readonly at?: string | undefined
}

export const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  // Said to be undefined where it is none: left out, the address’s own word would come through (ui/address.ts).
  validateSearch: (search: Record<string, unknown>): RootSearch => ({ at: readAt(search['at']) }),
  // The moment stays from screen to screen, until one goes back to now.
  search: { middlewares: [retainSearchParams(['at'])] },
})
