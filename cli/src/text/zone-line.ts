/** Says whose clock times are told by: a table of times without it is read wrong by whoever sits elsewhere. */
import type { View } from './view.ts'

/** `Times of Europe/Amsterdam.` */
export const zoneLine = ({ style, zone }: View): string => style.quiet(`Times of ${zone}.`)

/** The lines, and under them whose times they are where a time is told, and neither the first line nor a line of its own says it. */
export function linesWithZone(lines: (view: View) => readonly string[], view: View): readonly string[] {
  let isAsked = false
  const watched: View = {
    ...view,
    get zone() {
      isAsked = true
      return view.zone
    },
  }
  const said = lines(watched)
  const line = zoneLine(view)
  return !isAsked || said[0]?.includes(view.zone) || said.includes(line) ? said : [...said, line]
}
