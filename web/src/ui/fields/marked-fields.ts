/** Fields tell the form around them which of them show an error, so that its summary leads to them. */
import { createContext, useContext, useEffect } from 'react'
import type { MarkedField } from './refusals.ts'

/** Adds a field that shows an error; what is given back takes it out again. */
export type Mark = (field: MarkedField) => () => void

export const Marking = createContext<Mark | null>(null)

/** For a field: says that it shows this error; without one nothing. */
export function useMarked(id: string, label: string, error: string | undefined): void {
  const mark = useContext(Marking)
  useEffect(() => (mark && error ? mark({ id, label, error }) : undefined), [mark, id, label, error])
}
