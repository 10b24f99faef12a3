/** The addresses of the application; each screen is loaded when it is first opened. */
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { mergeRoute } from '../accounts/merge-route.ts'
import { capacityRoutes } from '../capacity/routes.ts'
import { coverPlanRoutes } from '../absences/cover-plan/routes.ts'
import { coverageRoutes } from '../coverage/routes.ts'
import { environmentRoutes } from '../environments/routes.ts'
import { myDayRoutes } from '../my-day/routes.ts'
import { ownRoutes } from '../preferences/routes.ts'
import { guideRoutes } from '../guides/routes.ts'
import { operationRoutes } from '../operations/routes.ts'
import { onCallRoutes } from '../on-call/routes.ts'
import { peopleRoutes } from '../people/routes.ts'
import { podRoutes } from '../pods/routes.ts'
import { requestRoutes } from '../requests/routes.ts'
import { identityRoutes } from '../identity/routes.ts'
import { privacyRoutes } from '../privacy/routes.ts'
import { settingsRoutes } from '../settings/routes.ts'
import { surgeRoutes } from '../surges/routes.ts'
import { listSearch } from '../ui/data-table/list-state.ts'
import { root } from './root-route.ts'
import { ScreenError, ScreenPending } from './screen-states.tsx'

const now = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: listSearch('region'),
  component: lazyRouteComponent(() => import('../now/now-page.tsx'), 'NowPage'),
})
const tickets = createRoute({
  getParentRoute: () => root,
  path: '/tickets',
  validateSearch: listSearch('show', 'account', 'priority', 'rule'),
  component: lazyRouteComponent(() => import('../tickets/tickets-page.tsx'), 'TicketsPage'),
})
const ticket = createRoute({
  getParentRoute: () => root,
  path: '/tickets/$source/$ticket',
  component: lazyRouteComponent(() => import('../tickets/ticket-page.tsx'), 'TicketPage'),
})
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: listSearch('region', 'mode', 'ase'),
  component: lazyRouteComponent(() => import('../accounts/accounts-page.tsx'), 'AccountsPage'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId',
  component: lazyRouteComponent(() => import('../accounts/account-page.tsx'), 'AccountPage'),
})

/** The router; links load their screen when the pointer comes near. */
export const router = createRouter({
  routeTree: root.addChildren([
    now,
    tickets,
    ticket,
    accounts,
    account,
    mergeRoute,
    ...peopleRoutes,
    ...podRoutes,
    ...onCallRoutes,
    ...capacityRoutes,
    ...requestRoutes,
    ...coverageRoutes,
    ...surgeRoutes,
    ...coverPlanRoutes,
    ...myDayRoutes,
    ...environmentRoutes,
    ...ownRoutes,
    ...settingsRoutes,
    ...privacyRoutes,
    ...identityRoutes,
    ...operationRoutes,
    ...guideRoutes,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: ScreenPending,
  defaultErrorComponent: ScreenError,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
