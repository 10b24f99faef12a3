/** What JavaScript the pages load: at first, and for each screen when it is opened. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const DIST = fileURLToPath(new URL('../../../web/dist', import.meta.url))

export interface Loaded {
  readonly name: string
  /** Bytes of JavaScript, gzip at its best. */
  readonly bytes: number
  readonly files: number
}

/** The first load, and what each part that is loaded on demand adds to it; the largest first. */
export function javascriptOf(dist = DIST): {
  readonly initial: Loaded
  readonly onDemand: readonly Loaded[]
} {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const entries = [...html.matchAll(/(?:src|href)="\/?((?:assets\/)?[^"]+\.js)"/g)].map((match) => match[1]!)
  const initial = closureOf(dist, entries)
  const lazy = readdirSync(join(dist, 'assets'))
    .map((file) => `assets/${file}`)
    .filter((file) => file.endsWith('.js') && !initial.has(file) && isDynamic(dist, file))
  return {
    initial: sizeOf(dist, 'initial', initial),
    onDemand: lazy
      .map((file) => sizeOf(dist, nameOf(file), closureOf(dist, [file]).difference(initial)))
      .toSorted((a, b) => b.bytes - a.bytes),
  }
}

const nameOf = (file: string): string => file.replace(/^assets\//, '').replace(/-[\w-]{8}\.js$/, '')

/** A file with everything that it imports before it runs. */
function closureOf(dist: string, entries: readonly string[]): Set<string> {
  const found = new Set<string>()
  const follow = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    for (const next of staticImports(dist, file)) follow(next)
  }
  entries.forEach(follow)
  return found
}

function staticImports(dist: string, file: string): string[] {
  const text = readFileSync(join(dist, file), 'utf8')
  const names = text.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*${},\s]+?from\s*)?["'](\.\.?\/[^"']+\.js)["']/g,
  )
  return [...names].map((match) => join(file, '..', match[1]!))
}

const dynamic = new Map<string, ReadonlySet<string>>()

/** Whether some file loads this one on demand. */
function isDynamic(dist: string, file: string): boolean {
  let names = dynamic.get(dist)
  if (!names) {
    names = new Set(
      readdirSync(join(dist, 'assets'))
        .filter((one) => one.endsWith('.js'))
        .flatMap((one) => [
          ...readFileSync(join(dist, 'assets', one), 'utf8').matchAll(
            /import\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g,
          ),
        ])
        .map((match) => `assets/${match[1]!}`),
    )
    dynamic.set(dist, names)
  }
  return names.has(file)
}

function sizeOf(dist: string, name: string, files: ReadonlySet<string>): Loaded {
  const sizes = [...files].map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length)
  return { name, files: files.size, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
