/** A person's facts between the API and the form. */
import type { Person } from './queries.ts'
import { ROLES, type RoleName } from './roles.ts'

/** What the form holds: texts as they are typed. */
export interface PersonDraft {
  readonly name: string
  readonly email: string
  readonly title: string
  readonly regionId: string
  readonly timeZone: string
  readonly languages: string
  readonly managerId: string | null
  readonly roles: readonly RoleName[]
  readonly isSenior: boolean
  readonly helpDeskUserId: string
  readonly gitlabUsername: string
  readonly slackId: string
  readonly pagerId: string
  readonly maxAccounts: string
  readonly maxAccountsReason: string
}

/** An empty form. */
export function emptyDraft(timeZone: string): PersonDraft {
  return {
    ...{
      name: '',
      email: '',
      title: '',
      regionId: '',
      timeZone,
      languages: 'en',
      managerId: null,
      roles: [],
    },
    ...{ isSenior: false, helpDeskUserId: '', gitlabUsername: '', slackId: '', pagerId: '' },
    ...{ maxAccounts: '', maxAccountsReason: '' },
  }
}

/** A person's facts in the form. */
export function draftOf(person: Person): PersonDraft {
  const { name, email, regionId, timeZone, managerId, isSenior } = person
  return {
    ...{ name, email, regionId, timeZone, managerId, isSenior },
    title: person.title ?? '',
    languages: person.languages.join(', '),
    roles: ROLES.map(({ value }) => value).filter((role) => person.roles.includes(role)),
    helpDeskUserId: person.helpDeskUserId ?? '',
    gitlabUsername: person.gitlabUsername ?? '',
    slackId: person.slackId ?? '',
    pagerId: person.pagerId ?? '',
    maxAccounts: person.maxAccounts?.toString() ?? '',
    maxAccountsReason: person.maxAccountsReason ?? '',
  }
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** As the API takes it. */
export function bodyOf(draft: PersonDraft) {
  return {
    name: draft.name.trim(),
    email: draft.email.trim(),
    title: textOrNull(draft.title),
    regionId: draft.regionId,
    timeZone: draft.timeZone,
    languages: draft.languages
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
    managerId: draft.managerId,
    roles: [...draft.roles],
    isSenior: draft.isSenior,
    helpDeskUserId: textOrNull(draft.helpDeskUserId),
    gitlabUsername: textOrNull(draft.gitlabUsername),
    slackId: textOrNull(draft.slackId),
    pagerId: textOrNull(draft.pagerId),
    maxAccounts: draft.maxAccounts === '' ? null : Number(draft.maxAccounts),
    maxAccountsReason: textOrNull(draft.maxAccountsReason),
  }
}
