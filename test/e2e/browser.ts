/** A browser for tests and pictures, from npm packages alone: no system browser, no system libraries. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'

const CACHE = fileURLToPath(new URL('../../.cache', import.meta.url))

/** The package's own defaults switch web security off, so that none of them is used. */
const ARGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--hide-scrollbars',
]

/**
 * Launches headless Chromium. `ATTACHE_BROWSER` names a browser of your own; on Linux x64 the packed one is unpacked
 * once into `.cache`; elsewhere an installed Chrome is used.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['ATTACHE_BROWSER']
  if (own) return chromium.launch({ executablePath: own, args: ARGS })
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' })
  const folder = await unpacked()
  const temporary = await mkdtemp(join(tmpdir(), 'attache-browser-'))
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }))
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: {
      ...process.env,
      LD_PRELOAD: '', // see other-time.ts
      TMPDIR: temporary,
      HOME: temporary,
      FONTCONFIG_FILE: await fontConfig(folder, temporary),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  })
}

/** The packed fonts and no others, so that pictures are the same everywhere. Without any font the browser dies. */
async function fontConfig(folder: string, temporary: string): Promise<string> {
  const file = join(temporary, 'fonts.conf')
  const dirs = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(temporary, 'font-cache')}</cachedir>`
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${dirs}</fontconfig>`)
  return file
}

/** The folder with the unpacked browser; two processes that unpack at once do not meet. */
async function unpacked(): Promise<string> {
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'))
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  const folder = join(CACHE, `chromium-${version}`)
  if (existsSync(folder)) return folder
  await mkdir(CACHE, { recursive: true })
  const draft = await mkdtemp(join(CACHE, 'unpacking-'))
  await unpackInto(draft)
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

/** The package unpacks into its process's temporary folder: so it gets a process, and the folder, of its own. */
async function unpackInto(folder: string): Promise<void> {
  const script = "const { default: c } = await import('@sparticuz/chromium'); await c.executablePath()"
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The packed browser could not be unpacked into ${folder} (exit ${code})`)
}
