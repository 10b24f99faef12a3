/** The addresses of what is one’s own: the inbox, preferences. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'
import { listSearch } from '../ui/data-table/list-state.ts'

const getParentRoute = () => root

export const ownRoutes = [
  createRoute({
    getParentRoute,
    path: '/inbox',
    validateSearch: listSearch('show', 'channel'),
    component: lazyRouteComponent(() => import('../inbox/inbox-page.tsx'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/preferences',
    component: lazyRouteComponent(() => import('./display-page.tsx'), 'DisplayPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/preferences/feeds',
    component: lazyRouteComponent(() => import('./feeds-page.tsx'), 'FeedsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/preferences/notifications',
    component: lazyRouteComponent(() => import('../inbox/notifications-page.tsx'), 'NotificationsPage'),
  }),
]
