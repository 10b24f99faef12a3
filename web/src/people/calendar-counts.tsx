/** Which events of a calendar mean being away. */
import { SelectField, TextField } from '../ui/fields/field.tsx'
import { errorAt } from '../ui/fields/form.tsx'
import type { ConnectedCalendar } from './queries.ts'

export type Counts = ConnectedCalendar['counts']

const OPTIONS = [
  { value: 'away', label: 'Whole days that show as busy, and out of office' },
  { value: 'busy', label: 'Everything that shows as busy' },
  { value: 'words', label: 'What is called by certain words' },
] as const

interface CountsProps {
  readonly counts: Counts
  /** As typed, with commas. */
  readonly words: string
  readonly set: (part: { counts?: Counts; words?: string }) => void
  readonly error: unknown
}

export function CountsFields({ counts, words, set, error }: CountsProps) {
  return (
    <>
      <SelectField
        label="What counts as away"
        value={counts}
        onChange={(next) => set({ counts: OPTIONS.find(({ value }) => value === next)?.value ?? 'away' })}
        options={OPTIONS}
        error={errorAt(error, 'counts')}
        help="What an event is called is looked at, and never kept."
      />
      {counts === 'words' && (
        <TextField
          label="Words, with commas"
          value={words}
          onChange={(next) => set({ words: next })}
          error={errorAt(error, 'words')}
        />
      )}
    </>
  )
}

/** The words as the API takes them. */
export const wordsOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
