/** The command of an import, made from what somebody filled in. */

export const PRESETS = [
  { value: 'zendesk-csv', label: 'Zendesk: CSV export of tickets' },
  { value: 'zendesk-json', label: 'Zendesk: JSON export' },
  { value: 'servicenow-log', label: 'ServiceNow: log of incidents' },
  { value: 'generic-csv', label: 'Any CSV, with its columns named' },
]

export interface ImportDraft {
  readonly file: string
  readonly preset: string
  readonly timeZone: string
  readonly source: string
  readonly map: string
  readonly isPreview: boolean
}

/** One word for a shell, quoted where it has to be. */
function word(text: string): string {
  return /^[\w./:=,@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** As it is typed where the program runs. */
export function commandOf({ file, preset, timeZone, source, map, isPreview }: ImportDraft): string {
  const options: [string, string][] = [
    ['--preset', preset],
    ['--time-zone', timeZone],
    ['--map', preset === 'generic-csv' ? map : ''],
    ['--source', source],
  ]
  const given = options
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `${name} ${word(value.trim())}`)
  return [
    'attache import tickets',
    word(file.trim() === '' ? 'FILE' : file.trim()),
    ...given,
    ...(isPreview ? ['--preview'] : []),
  ].join(' ')
}
