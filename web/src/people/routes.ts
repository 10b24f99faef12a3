/** The addresses of the people screens. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'
import { listSearch } from '../ui/data-table/list-state.ts'

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: listSearch('region', 'role', 'here'),
  component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
})
const interest = createRoute({
  getParentRoute: () => root,
  path: '/people/interest',
  validateSearch: listSearch('stage'),
  component: lazyRouteComponent(() => import('./interest-page.tsx'), 'InterestPage'),
})
const add = createRoute({
  getParentRoute: () => root,
  path: '/people/new',
  component: lazyRouteComponent(() => import('./add-person-page.tsx'), 'AddPersonPage'),
})
const away = createRoute({
  getParentRoute: () => root,
  path: '/people/away',
  component: lazyRouteComponent(() => import('./away-page.tsx'), 'AwayPage'),
})
const teams = createRoute({
  getParentRoute: () => root,
  path: '/people/teams',
  component: lazyRouteComponent(() => import('./teams-page.tsx'), 'TeamsPage'),
})
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
})
const edit = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/edit',
  component: lazyRouteComponent(() => import('./edit-person-page.tsx'), 'EditPersonPage'),
})
const leaving = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/leaving',
  validateSearch: listSearch('on'),
  component: lazyRouteComponent(() => import('./leaving-page.tsx'), 'LeavingPage'),
})

export const peopleRoutes = [people, away, teams, interest, add, person, edit, leaving] as const
