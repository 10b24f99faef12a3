/** What axe finds on a page. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** The rules whose answer depends on colours: another colour scheme changes no other. */
export const OF_COLOUR = ['color-contrast', 'link-in-text-block'] as const

/**
 * The barriers on this page, one line a rule; with names of rules, by these alone. Axe runs in the page itself, which has
 * no frames, and is handed to it once: neither a page of its own for the result, nor its half megabyte again each time.
 */
export async function barriers(page: Page, ...rules: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  return page.evaluate(async (only) => {
    const { axe: there } = window as unknown as { axe: typeof axe }
    const wanted = only.length > 0 ? { runOnly: { type: 'rule' as const, values: [...only] } } : {}
    const { violations } = await there.run(document, { resultTypes: ['violations'], ...wanted })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }, rules)
}
