/** Settings of “Every ticket is seen”: questions, tickets without progress, planning requests, surges. */
import type { SettingGroup } from './setting-kind.ts'

export const SEEN_GROUP: SettingGroup = {
  title: 'Every ticket is seen',
  settings: [
    {
      key: 'questionToAseHours',
      label: 'A question to the ASE goes on',
      help: 'After so many working hours of whoever is asked: to the backup, then to the manager.',
      kind: { type: 'number', unit: 'working hours', min: 1, max: 80 },
    },
    {
      key: 'ticketsWithoutProgress',
      label: 'Without progress',
      help: 'Open tickets in which nothing goes on come to their ASE’s queue.',
      kind: {
        type: 'parts',
        parts: [
          { key: 'businessDays', label: 'nothing for', unit: 'business days', min: 1, max: 30 },
          { key: 'reassignments', label: 'or given on', unit: 'times', min: 1, max: 50 },
        ],
      },
    },
    {
      key: 'planningRequests',
      label: 'Planning requests',
      help: 'A ticket with one of these makes a task for the ASE and stays where it is.',
      kind: { type: 'signs' },
    },
    {
      key: 'surge',
      label: 'A surge',
      help: 'Many more new tickets in seven days than the account’s own history makes likely.',
      kind: {
        type: 'parts',
        parts: [
          {
            ...{ key: 'chance', label: 'less likely by chance than', unit: 'of 1' },
            ...{ min: 0.0001, max: 0.2, step: 0.001 },
          },
          { key: 'factor', label: 'and at least', unit: 'times the usual', min: 1, max: 20, step: 0.1 },
          { key: 'extra', label: 'and at least', unit: 'tickets above it', min: 0, max: 1000 },
          {
            key: 'hoursPerTicket',
            label: 'a ticket takes about',
            unit: 'hours',
            min: 0.1,
            max: 100,
            step: 0.1,
          },
        ],
      },
    },
  ],
}
