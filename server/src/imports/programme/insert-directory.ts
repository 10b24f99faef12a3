/** Schedules, regions, people and settings of a planned programme, as rows. */
import {
  defaultSettings,
  insertPeople,
  insertPersonHours,
  insertRegions,
  insertScheduleHours,
  insertSchedules,
  insertSettingVersions,
  updateRegion,
} from '../../directory/api.ts'
import { idOf, iso, named, RECORDED_BY, type Making } from './making.ts'
import type { PersonPlan } from './plan.ts'
import { GLOBAL_HOURS, REGIONS, ROUND_THE_CLOCK } from './regions.ts'

const EVER = '(,)'

/** Schedules with their hours. */
export async function makeSchedules({ query, id, schedules: ids }: Making): Promise<void> {
  const plans = [
    ...REGIONS.map(({ code, zone, weekly }) => ({ name: code, zone, weekly })),
    GLOBAL_HOURS,
    ROUND_THE_CLOCK,
  ]
  for (const { name } of plans) ids.set(name, id())
  await insertSchedules(
    query,
    plans.map(({ name }) => ({ id: idOf(ids, name), name })),
  )
  await insertScheduleHours(
    query,
    plans.map(({ name, zone, weekly }) => ({
      id: id(),
      scheduleId: idOf(ids, name),
      timeZone: zone,
      weekly,
      holidaySetIds: [],
      valid: EVER,
    })),
  )
}

/** Regions want leaders and people want regions: so leaders are named once they are there. */
export async function makePeople(making: Making): Promise<void> {
  const { query, plan, id, regions: ids, people } = making
  for (const { code } of REGIONS) ids.set(code, id())
  for (const { name } of plan.people) people.set(name, id())
  const rows = REGIONS.map(({ code, zone, channel }) => ({
    id: idOf(ids, code),
    code,
    name: code,
    timeZone: zone,
    scheduleId: idOf(making.schedules, code),
    leaderId: null,
    supportChannel: channel,
    responsibilities: null,
  }))
  await insertRegions(query, rows)
  await insertPeople(
    query,
    plan.people.map((person) => personRow(making, person)),
  )
  await insertPersonHours(
    query,
    plan.people.flatMap((person) => hoursRow(making, person)),
  )
  for (const row of rows)
    await updateRegion(query, row.id, { ...row, leaderId: idOf(people, plan.leaders[row.code]) })
}

function personRow({ plan, regions, people, now }: Making, person: PersonPlan) {
  const leads = person.name === plan.leaders[person.region]
  const manager = person.name === plan.director ? null : leads ? plan.director : plan.leaders[person.region]
  return {
    id: idOf(people, person.name),
    name: person.name,
    email: `${person.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}@example.com`,
    title: person.title,
    regionId: idOf(regions, person.region),
    timeZone: person.zone,
    languages: ['en'],
    managerId: named(people, manager),
    roles: person.roles,
    isSenior: person.helpDeskUserId !== null,
    helpDeskUserId: person.helpDeskUserId,
    createdAt: now,
  }
}

function hoursRow({ id, people }: Making, { name, zone, weekly }: PersonPlan) {
  if (weekly === null) return []
  return [{ id: id(), personId: idOf(people, name), timeZone: zone, weekly, holidaySetIds: [], valid: EVER }]
}

/** The settings of the programme, in force well before the log. */
export async function makeSettings({ query, plan, people, schedules: ids, now }: Making): Promise<void> {
  await insertSettingVersions(query, [
    {
      version: 1,
      effectiveFrom: iso(plan.since),
      settings: {
        ...defaultSettings,
        globalScheduleId: idOf(ids, GLOBAL_HOURS.name),
        // The log says emergency by its highest priority, and only so.
        emergency: { ...defaultSettings.emergency, priorities: ['urgent'] },
        onCall: { personId: named(people, plan.onCall) },
        integrationUserIds: [...plan.integrations],
      },
      recordedAt: now,
      recordedBy: RECORDED_BY,
      reason: `A programme made from a log in ${plan.zone} with seed ${plan.seed}.`,
    },
  ])
}
