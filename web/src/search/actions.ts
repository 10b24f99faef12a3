/** What can be done from the palette besides going to what was found: places, moments, settings of one's own. */
import type { QuickTime } from '../app/quick-times.ts'
import type { Option } from './options.ts'
import type { Reached } from './reach.ts'
import { GO } from './shortcuts.ts'

/** Actions of the palette. `asOf`: whether another moment is looked at; `quick`: moments to look at; `reach`: where the reader may go. */
export function actionsOf(asOf: boolean, quick: readonly QuickTime[], reach: readonly Reached[]): Option[] {
  const keys = new Map<string, string>([...GO].map(([letter, { to }]) => [to, letter]))
  const places = reach.map(({ to, label }): Option => {
    const letter = keys.get(to)
    return {
      id: `place${to}`,
      group: 'Actions',
      label,
      act: { kind: 'path', path: to },
      ...(letter ? { hint: `g ${letter}` } : {}),
    }
  })
  const back: Option = {
    ...{ id: 'back', group: 'Actions', label: 'Back to now' },
    act: { kind: 'look', at: null },
  }
  const times = quick.map(
    ({ label, at }): Option => ({
      ...{ id: `at-${label}`, group: 'Actions', act: { kind: 'look', at } },
      label: `Look at ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
      detail: 'the whole product as of then',
    }),
  )
  const keysHelp: Option = { id: 'keys', group: 'Actions', label: 'Keys of the keyboard', hint: '?', act: { kind: 'keys' } }
  const docs: Option = { id: 'docs', group: 'Actions', label: 'Open the API docs', act: { kind: 'leave', href: '/docs' } }
  return [...(asOf ? [back] : []), ...places, ...times, keysHelp, docs]
} // prettier-ignore

/** Those whose words begin with all that was typed; all of them where nothing was. */
export function matchingActions(actions: readonly Option[], typed: string): Option[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return actions.filter(({ label }) => {
    const own = label.toLowerCase().split(/\s+/)
    return words.every((word) => own.some((one) => one.startsWith(word)))
  })
}
