/** Light, dark, or as the system says. */
import { localStorageColorSchemeManager, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { setDisplay } from '../api/preferences.ts'
import css from './shell.module.css'

/** Shares its key with /colour-scheme.js, which sets the scheme before the first paint. */
export const colourSchemes = localStorageColorSchemeManager({ key: 'attache-colour-scheme' })

const SCHEMES: Record<MantineColorScheme, { next: MantineColorScheme; icon: typeof IconSun; words: string }> =
  {
    auto: {
      next: 'light',
      icon: IconDeviceDesktop,
      words: 'Colours as the system has them. Change to light',
    },
    light: { next: 'dark', icon: IconSun, words: 'Light colours. Change to dark' },
    dark: { next: 'auto', icon: IconMoon, words: 'Dark colours. Change to the system’s' },
  }

/** One button that goes round: system, light, dark. */
export function ColourSchemeButton() {
  // Mantine would switch transitions off by an inline <style>, which the page forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const { next, icon: Icon, words } = SCHEMES[colorScheme]
  return (
    <button
      type="button"
      className={css.scheme}
      aria-label={words}
      title={words}
      onClick={() => {
        setColorScheme(next)
        void setDisplay({ colourScheme: next })
      }}
    >
      <Icon size={16} stroke={1.7} />
    </button>
  )
}
