/** The address of privacy, among the settings. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'
import { understood } from '../ui/address.ts'

const KINDS = ['person', 'contact', 'account'] as const
export type EraseKind = (typeof KINDS)[number]

/** Whom to erase, so that a link can say it. */
export interface PrivacySearch {
  readonly kind?: EraseKind
  readonly id?: string
  /** Of a contact: whose. */
  readonly account?: string
}

export const privacyRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/settings/privacy',
    validateSearch: understood((search: Record<string, unknown>): PrivacySearch => {
      const kind = KINDS.find((one) => one === search['kind'])
      const text = (name: string): string | undefined => {
        const value = search[name]
        return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined
      }
      const [id, account] = [text('id'), text('account')]
      return { ...(kind && { kind }), ...(id && { id }), ...(account && { account }) }
    }),
    component: lazyRouteComponent(() => import('./privacy-page.tsx'), 'PrivacyPage'),
  }),
] as const
