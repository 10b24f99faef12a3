/** Writes each script and stylesheet once more in packed form: the server sends those to browsers that take them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const PACKED = /\.(js|css|svg)$/
/** Smaller files are not worth a second one. */
const LEAST_BYTES = 1_000

/** Vite plugin: after a build, `.br` and `.gz` beside what they were made from. */
export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    // Who develops waits for less.
    apply: (_config, { command, mode }) => command === 'build' && mode === 'production',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    closeBundle() {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!PACKED.test(file)) continue
        const path = join(folder, file)
        const bytes = readFileSync(path)
        if (bytes.length < LEAST_BYTES) continue
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }))
      }
    },
  }
}
