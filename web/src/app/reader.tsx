/** As the reader has it: the zone that times are read in, the colours, the height of rows. */
import { useMantineColorScheme } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { usePreferences } from '../api/preferences.ts'
import { ReaderZoneProvider } from '../ui/time/reader-zone.tsx'
import { browserZone } from '../ui/time/zone.ts'

/** Until the preferences have come, as the browser has it; the colours are known from the last time. */
export function Reader({ children }: { children: ReactNode }) {
  const display = usePreferences()?.display
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const { colourScheme, density } = display ?? {}
  useEffect(() => {
    if (colourScheme) setColorScheme(colourScheme)
  }, [colourScheme, setColorScheme])
  useEffect(() => {
    document.documentElement.dataset['density'] = density ?? 'comfortable'
  }, [density])
  useEffect(printLight, [])
  return <ReaderZoneProvider value={display?.timeZone ?? browserZone()}>{children}</ReaderZoneProvider>
}

/** Paper is white, whatever the screen is. */
function printLight(): () => void {
  const { dataset } = document.documentElement
  let shown = dataset['mantineColorScheme']
  const before = (): void => {
    shown = dataset['mantineColorScheme']
    dataset['mantineColorScheme'] = 'light'
  }
  const after = (): void => {
    dataset['mantineColorScheme'] = shown
  }
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}
