/** The route that all others stand under; rooms with several pages declare them in a `routes.ts` of their own. */
import { createRootRoute } from '@tanstack/react-router'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage })
