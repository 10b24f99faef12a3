/** Who is on call: a person of the directory, or nobody. */
import type { ReactNode } from 'react'
import { PersonSelect } from '../ui/fields/person-select.tsx'

interface OnCallProps {
  readonly label: string
  readonly help: ReactNode
  readonly error: string | undefined
  readonly isChanged: boolean
  readonly value: string | null
  readonly onChange: (value: { personId: string | null }) => void
}

/** Says it as the setting has it. */
export function PersonPicker({ onChange, ...rest }: OnCallProps) {
  return <PersonSelect {...rest} none="Nobody is on call" onChange={(personId) => onChange({ personId })} />
}
