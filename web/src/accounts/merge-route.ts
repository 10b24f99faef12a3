/** The address of merging an account. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'
import { listSearch } from '../ui/data-table/list-state.ts'

export const mergeRoute = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/merge',
  validateSearch: listSearch('into'),
  component: lazyRouteComponent(() => import('./merge-page.tsx'), 'MergePage'),
})
