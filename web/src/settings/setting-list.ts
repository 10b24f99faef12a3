/** Every setting of the programme as a page shows it: its group, its words, its kind of control. */
import type { Settings } from './queries.ts'
import type { SettingAbout, SettingGroup, SettingKind } from './setting-kind.ts'
import { SEEN_GROUP } from './seen-settings.ts'

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

const days = (max: number, unit: string): SettingKind => ({ type: 'number', unit, min: 0, max })

/** In the order of the page. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  {
    title: 'ASEs and accounts',
    settings: [
      {
        key: 'whoMaySetAse',
        label: 'Who sets an ASE',
        help: 'Whose request to set, replace or remove an ASE is applied at once. Everybody else’s waits for them.',
        kind: {
          type: 'choice',
          options: [
            { value: 'directors', label: 'Directors only' },
            { value: 'managers', label: 'Managers too' },
            { value: 'ases', label: 'Managers and ASEs too' },
          ],
        },
      },
      {
        key: 'maxAccountsPerAse',
        label: 'Accounts per ASE, at most',
        help: 'A person may have a limit of their own, with a reason. An older contract form says 4.',
        kind: { type: 'number', unit: 'accounts', min: 1, max: 50 },
      },
      {
        key: 'maxPeoplePerTeam',
        label: 'People in one team, at most',
        help: 'Of a team one notices who is missing: how many may be away at once is counted in it.',
        kind: { type: 'number', unit: 'people', min: 1, max: 100 },
      },
      {
        key: 'aseHoursPerAccountPerWeek',
        label: 'ASE hours per account',
        help: 'What a contract line buys unless it says otherwise.',
        kind: { type: 'number', unit: 'hours a week', min: 1, max: 60 },
      },
      {
        key: 'handoverOverlapDays',
        label: 'Hand-over overlap, at most',
        help: 'How long the outgoing and the incoming ASE may share an account.',
        kind: days(30, 'business days'),
      },
      {
        key: 'contractEndNoticeDays',
        label: 'Notices before a contract ends',
        help: 'Days before the end on which its notices go out.',
        kind: { type: 'numbers', unit: 'days before' },
      },
      {
        key: 'fiscalYearStartMonth',
        label: 'Fiscal year starts',
        help: 'On the first of this month; quarters follow from it.',
        kind: { type: 'month' },
      },
    ],
  },
  {
    title: 'Time off and cover',
    settings: [
      {
        key: 'absences',
        label: 'Time off',
        help: 'How much notice it has, how many of a team may be away at once, and when a manager assigns what nobody took.',
        kind: {
          type: 'parts',
          parts: [
            { key: 'noticeDays', label: 'Notice', unit: 'days', min: 0, max: 365 },
            { key: 'tellTeamFrom', label: 'The team is told from', unit: 'away at once', min: 2, max: 50 },
            { key: 'approveFrom', label: 'A manager approves from', unit: 'away at once', min: 2, max: 50 },
            { key: 'answerHours', label: 'Unanswered, planned', unit: 'hours', min: 1, max: 336 },
            { key: 'answerHoursUnplanned', label: 'Unanswered, unplanned', unit: 'hours', min: 1, max: 336 },
          ],
        },
      },
      {
        key: 'cover',
        label: 'Covering for somebody',
        help: 'What one covered account takes of a backup’s other ticket work, and from how many on they are not on call.',
        kind: {
          type: 'parts',
          parts: [
            { key: 'loadPercent', label: 'Extra load', unit: '% an account', min: 0, max: 100 },
            { key: 'swapOnCallFrom', label: 'Swap on-call from', unit: 'covered accounts', min: 1, max: 20 },
          ],
        },
      },
    ],
  },
  {
    title: 'Tickets and reply targets',
    settings: [
      {
        key: 'defaultHandlingMode',
        label: 'Default handling mode',
        help: 'What happens to new tickets of an account that names no mode of its own.',
        kind: {
          type: 'choice',
          options: [
            { value: 'engage', label: 'Engage: Global Support works them, the ASE joins in' },
            { value: 'auto_assign', label: 'Auto-assign: they go to the ASE' },
          ],
        },
      },
      {
        key: 'replyTargets',
        label: 'Reply targets',
        help: 'Urgent counts around the clock, the rest on the schedule of the ticket.',
        kind: { type: 'targets' },
      },
      {
        key: 'warnBeforeMinutes',
        label: 'Somebody is told',
        help: 'A reply target that nobody of ours meets is told this long before, at the latest.',
        kind: { type: 'minutes' },
      },
      {
        key: 'globalScheduleId',
        label: 'Schedule of last resort',
        help: 'Where neither contract nor region names a schedule for reply targets.',
        kind: { type: 'schedule' },
      },
    ],
  },
  SEEN_GROUP,
  {
    title: 'Emergencies and on call',
    settings: [
      {
        key: 'emergency',
        label: 'What declares one',
        help: 'A ticket with one of these is an emergency: the engineer on call is responsible, never the ASE.',
        kind: { type: 'emergency' },
      },
      {
        key: 'onCall',
        label: 'On call',
        help: 'Who answers emergencies where no shift on call says so.',
        kind: { type: 'person' },
      },
      {
        key: 'plannedChanges',
        label: 'Planned changes',
        help: 'What a customer plans to change at their systems: whoever is on call and Global Support hear of it beforehand.',
        kind: { type: 'announced' },
      },
      {
        key: 'onCallNoneFromAccounts',
        label: 'No on-call duty for an ASE from',
        help: 'An ASE with so many accounts who stands in a rota is flagged to managers, never refused.',
        kind: { type: 'number', unit: 'accounts', min: 1, max: 50 },
      },
      {
        key: 'onCallSwapFromCovered',
        label: 'A backup’s shift is swapped from',
        help: 'Who covers so many accounts at once should not be on call meanwhile: the manager gets a task.',
        kind: { type: 'number', unit: 'covered accounts', min: 1, max: 50 },
      },
    ],
  },
  {
    title: 'Help desk',
    settings: [
      {
        key: 'supportChannel',
        label: 'Global Support’s channel',
        help: 'Internal; told where a region names none of its own.',
        kind: { type: 'text' },
      },
      {
        key: 'tags',
        label: 'Tags that we set',
        help: 'On tickets of accounts with an ASE, and where the reply target falls before the ASE is back.',
        kind: { type: 'tags' },
      },
      {
        key: 'integrationUserIds',
        label: 'Integrations and bots',
        help: 'Ids of help-desk users that are no people: what they assign is nobody’s own choice.',
        kind: { type: 'texts' },
      },
      {
        key: 'preferredRegions',
        label: 'Preferred regions',
        help: 'One line each: the value of the ticket’s field = our region’s code, as europe = EMEA.',
        kind: { type: 'regions' },
      },
    ],
  },
  {
    title: 'Kept how long',
    settings: [
      {
        key: 'rawEventDays',
        label: 'Bodies of events',
        help: 'What the help desk delivered is removed after this time; decisions keep their own inputs.',
        kind: { type: 'number', unit: 'days', min: 1, max: 3650 },
      },
    ],
  },
]

const ALL = new Map(SETTING_GROUPS.flatMap(({ settings }) => settings).map((one) => [one.key as string, one]))

/** Set on a page of their own: privacy. */
const ELSEWHERE = new Set(['retentionDays'])

/** Settings that the server has and this page does not know: shown as they are. */
export function unknownSettings(settings: Settings): string[] {
  return Object.keys(settings).filter((key) => !ALL.has(key) && !ELSEWHERE.has(key))
}

/** The setting of this name. */
export const settingAbout = (key: string): SettingAbout | undefined => ALL.get(key)
