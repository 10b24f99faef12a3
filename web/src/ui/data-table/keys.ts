/** From row to row by key: j, k and the arrows; Enter is the link’s own. */
import { useHotkeys } from '@mantine/hooks'
import type { RefObject } from 'react'

/** The attribute of what opens a row. */
export const ROW_LINK = 'data-row-link'

/**
 * j and k work anywhere on the screen; the arrows once a row has the focus, until then they scroll; the arrow down leads from
 * the text that is searched to the first row.
 */
export function useRowKeys(table: RefObject<HTMLTableElement | null>): void {
  const move = (step: number): void => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const next = at < 0 ? (step > 0 ? links[0] : links.at(-1)) : links[at + step]
    next?.focus()
  }
  const arrow = (event: KeyboardEvent, step: number): void => {
    const at = document.activeElement
    const isSearch = step > 0 && at instanceof HTMLInputElement && at.type === 'search'
    if (!isSearch && at?.hasAttribute(ROW_LINK) !== true) return
    event.preventDefault()
    move(step)
  }
  useHotkeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
  ])
  useHotkeys(
    [
      ['ArrowDown', (event) => arrow(event, 1), { preventDefault: false }],
      ['ArrowUp', (event) => arrow(event, -1), { preventDefault: false }],
    ],
    [],
  )
}
