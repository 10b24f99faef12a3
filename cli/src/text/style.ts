/** Colours on a terminal that wants them. */
import { styleText } from 'node:util'

type Paint = (text: string) => string

/** What text means, not which colour it has. */
export interface Style {
  readonly strong: Paint
  readonly quiet: Paint
  readonly good: Paint
  readonly warn: Paint
  readonly bad: Paint
  readonly name: Paint
}

const painted = (...formats: Parameters<typeof styleText>[0] & string[]): Paint => {
  return (text) => (text === '' ? '' : styleText(formats, text, { validateStream: false }))
}

/** The colours, or none at all. */
export function styleFor(colour: boolean): Style {
  const none: Paint = (text) => text
  if (!colour) return { strong: none, quiet: none, good: none, warn: none, bad: none, name: none }
  return {
    strong: painted('bold'),
    quiet: painted('dim'),
    good: painted('green'),
    warn: painted('yellow'),
    bad: painted('red'),
    name: painted('cyan'),
  }
}
