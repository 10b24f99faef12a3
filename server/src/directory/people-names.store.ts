/** SQL behind finding people: all names and handles at once. */
import type { Query } from '../platform/store/index.ts'

/** What a person is called, here and in other systems. */
export interface PersonNames {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly title: string | null
  /** Their names in GitLab, Slack and the pager. */
  readonly handles: readonly string[]
  readonly helpDeskUserId: string | null
}

/** The names of everybody, those who are here first; they change with the facts' version. */
export function loadPeopleNames(query: Query): Promise<PersonNames[]> {
  return query<PersonNames & Record<string, unknown>>(
    `select id, name, email, title, array_remove(array[gitlab_username, slack_id, pager_id], null) as handles,
            help_desk_user_id as "helpDeskUserId"
       from person order by left_on is not null, lower(name), id`,
  )
}
