/** Mantine in Attaché's colours and sizes; the values themselves stand in tokens.css. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const viridian: MantineColorsTuple = [
  '#e9f4f0', '#cfe6de', '#a5d3c4', '#7ad8bd', '#58c8a8', '#3fae90', '#1f9377', '#0e7a61', '#0a6a54', '#08563f',
] // prettier-ignore
const gray: MantineColorsTuple = [
  '#f4f2ec', '#f2f0ea', '#e4e1d8', '#cbc7bb', '#b4b0a4', '#85827a', '#646b67', '#4a524f', '#2c3331', '#1a201e',
] // prettier-ignore
const dark: MantineColorsTuple = [
  '#eceeeb', '#b6bdb9', '#949d99', '#737d7a', '#3b4441', '#262d2b', '#1b2120', '#141918', '#0d1110', '#080b0a',
] // prettier-ignore

/** The theme of the whole application. */
export const theme = createTheme({
  primaryColor: 'viridian',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  black: '#1a201e',
  colors: { viridian, gray, dark },
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-serif)', fontWeight: '500' },
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '15px' },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  focusRing: 'never',
  components: {
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
  },
})

/** Points Mantine's variables at the tokens, which carry both colour schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const scheme = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-bright': 'var(--ink)',
  }
  return { variables: {}, light: scheme, dark: scheme }
}
