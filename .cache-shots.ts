import { readFileSync } from 'node:fs'
const { launchBrowser } = await import('/var/tmp/c/oncall/test/e2e/browser.ts')
const token = readFileSync('/var/tmp/c/oncall-data/director-token', 'utf8').trim()
const base = 'http://localhost:4514'
const only = process.argv.slice(2)
const api = async (p: string) => (await fetch(base + p, { headers: { authorization: `Bearer ${token}` } })).json()
const pods = await api('/api/v1/pods')
console.log(pods.items?.length, JSON.stringify((await api('/api/v1/on-call')).responsible), JSON.stringify((await api('/api/v1/on-call/watch'))).slice(0, 400))
const pages: Record<string, string> = { oncall: '/on-call', rotas: '/on-call/rotas', feeds: '/on-call/feeds', pods: '/people/pods', pod: `/people/pods/${pods.items?.[0]?.id}`, newpod: '/people/pods/new', rotation: '/people/pods/rotation' }
const browser = await launchBrowser()
for (const [look, size, scheme] of [['light', { width: 1440, height: 900 }, 'light'], ['dark', { width: 1440, height: 900 }, 'dark'], ['phone', { width: 390, height: 844 }, 'light']] as const) {
  const context = await browser.newContext({ viewport: size, colorScheme: scheme })
  const page = await context.newPage()
  page.on('pageerror', (e) => console.log('ERR', e.message))
  await page.goto(`${base}/enter?token=${token}`)
  for (const [name, path] of Object.entries(pages)) {
    if (only.length && !only.includes(`${look}-${name}`) && !only.includes(name) && !only.includes(look)) continue
    await page.goto(base + path)
    await page.waitForTimeout(1500)
    if (name === 'oncall' && look === 'light') { const b = page.locator('button[aria-label*=" to "]').nth(3); if (await b.count()) { await b.click(); await page.waitForTimeout(400) } }
    if (name === 'rotas' && look === 'phone') { const b = page.getByText('Change', { exact: true }).first(); if (await b.count()) { await b.click(); await page.waitForTimeout(400) } }
    await page.screenshot({ path: `/tmp/oncall-${look}-${name}.png`, fullPage: true })
  }
  await context.close()
}
await browser.close()
