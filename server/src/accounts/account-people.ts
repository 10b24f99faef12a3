/** Whom to talk to about an account: its contacts, channels and account team. */
import type { z } from 'zod'
import type { Query } from '../platform/store/index.ts'
import type { channelSchema, contactSchema, teamMemberSchema } from './accounts.contract.ts'
import { listChildren } from './accounts.store.ts'

export interface AccountPeople {
  readonly contacts: z.infer<typeof contactSchema>[]
  readonly channels: z.infer<typeof channelSchema>[]
  readonly team: z.infer<typeof teamMemberSchema>[]
}

/** The primary contact first. */
export async function accountPeople(query: Query, accountId: string): Promise<AccountPeople> {
  const contacts = await listChildren<AccountPeople['contacts'][number]>(query, 'contact', accountId)
  return {
    contacts: contacts.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary)),
    channels: await listChildren(query, 'account_channel', accountId),
    team: await listChildren(query, 'account_team_member', accountId),
  }
}
