/** The addresses of the settings. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'

const getParentRoute = () => root

export const settingsRoutes = [
  createRoute({
    getParentRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('./programme-page.tsx'), 'ProgrammePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/history',
    component: lazyRouteComponent(() => import('./history-page.tsx'), 'SettingsHistoryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/regions',
    component: lazyRouteComponent(() => import('./regions-page.tsx'), 'RegionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/schedules',
    component: lazyRouteComponent(() => import('./schedules-page.tsx'), 'SchedulesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/holidays',
    component: lazyRouteComponent(() => import('./holidays-page.tsx'), 'HolidaysPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/holidays/$setId',
    component: lazyRouteComponent(() => import('./holiday-set-page.tsx'), 'HolidaySetPage'),
  }),
] as const
