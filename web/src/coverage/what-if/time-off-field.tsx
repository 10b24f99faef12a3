/** Which of somebody's coming time off. */
import { periodWords } from '../../absences/cover-plan/words.ts'
import { usePerson, useTimeOff, type Person } from '../../people/queries.ts'
import { SelectField } from '../../ui/fields/field.tsx'
import { useNow } from '../../ui/time/clock.ts'

interface FieldProps {
  readonly value: string
  readonly onChange: (timeOffId: string) => void
}

/** Dates are on the person's own clock. */
export function TimeOffField({ personId, ...field }: FieldProps & { readonly personId: string | null }) {
  const person = usePerson(personId ?? '', personId !== null).data
  if (!person || person.id !== personId)
    return <SelectField label="Time off" {...field} options={[{ value: '', label: 'say who first' }]} />
  return <OfPerson person={person} {...field} />
}

function OfPerson({ person, ...field }: FieldProps & { readonly person: Person }) {
  const now = useNow()
  const rows = useTimeOff(person.id, now, person.timeZone).data?.items ?? []
  const none = rows.length === 0 ? 'none is planned' : 'choose'
  const options = rows.map((row) => ({ value: row.id, label: periodWords(row, person.timeZone, now) }))
  return <SelectField label="Time off" {...field} options={[{ value: '', label: none }, ...options]} />
}
