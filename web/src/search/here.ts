/** What can be done with the page that is looked at. Pure. */

export interface Reached {
  readonly to: string
  readonly label: string
}

/** What can be done with what is looked at; the hash brings its part of the page into view, opened. */
export function hereOf(pathname: string): readonly (Reached & { readonly action: string })[] {
  const [, place, id, ticket, more] = pathname.split('/')
  if (place === 'tickets' && ticket && more === undefined)
    return [{ to: `${pathname}#ask`, label: 'Ask the ASE about this ticket', action: 'tickets.ask' }]
  if (place === 'accounts' && /^[0-9a-f-]{36}$/.test(id ?? ''))
    return [
      { to: `/accounts/${id!}/brief`, label: 'Emergency brief of this account', action: 'tickets.read' },
      {
        to: `/accounts/${id!}/environment`,
        label: 'Plan a change at this account',
        action: 'environments.read',
      },
    ]
  return []
}
