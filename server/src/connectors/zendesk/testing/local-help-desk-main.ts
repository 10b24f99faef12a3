/** The local help desk as a process of its own: prints its URL on one line, then serves until it is stopped. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startLocalHelpDesk } from './local-help-desk.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    marker: { type: 'string', default: '360001' },
    limits: { type: 'string', default: 'published' },
    strictness: { type: 'string', default: 'auto' },
    'webhook-url': { type: 'string' },
    'webhook-secret': { type: 'string' },
    'webhook-template': { type: 'string' },
  },
})

const { 'webhook-url': url, 'webhook-secret': secret, 'webhook-template': file } = values
const webhook = url && secret && file ? { url, secret, template: readFileSync(file, 'utf8') } : undefined
const strictness =
  values.strictness === 'built-in' || values.strictness === 'published' ? values.strictness : 'auto'

const desk = await startLocalHelpDesk({
  port: Number(values.port),
  markerFieldId: Number(values.marker),
  control: true,
  strictness,
  ...(values.limits === 'off' ? { limits: 'off' as const } : {}),
  ...(webhook ? { webhook } : {}),
})
console.log(desk.url)

const stop = (): void => void desk.stop().then(() => process.exit(0))
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
