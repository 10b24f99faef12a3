/** Whose clock times are read on: the person's zone from the directory, else the browser's. */
import { createContext, useContext } from 'react'
import { browserZone } from './zone.ts'

const ReaderZone = createContext(browserZone())

/** Gives everything inside the reader's zone. */
export const ReaderZoneProvider = ReaderZone.Provider

/** The reader's IANA zone. */
export function useReaderZone(): string {
  return useContext(ReaderZone)
}
