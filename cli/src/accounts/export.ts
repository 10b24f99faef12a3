/** `attache export directory`: the accounts with their ASEs, as a file. `attache export --all`: everything, as a zip. */
import type { Command } from 'commander'
import { Argument, Option } from 'commander'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import process from 'node:process'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { pipeline } from 'node:stream/promises'
import { unwrap } from '../api/client.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { EXIT, CliError, UsageError } from '../app/errors.ts'
import { cleanText } from '../text/clean.ts'

const FORMATS = ['json', 'csv', 'markdown'] as const

/** Adds the command. */
export function addExport(program: Command): void {
  leaf(
    program,
    'export',
    'What others may read: the directory as JSON, CSV or the table of a README; or everything, as a zip file.',
    exportSomething,
  )
    .addArgument(new Argument('[what]').choices(['directory']))
    .addOption(new Option('--format <format>', 'form').choices(FORMATS).default('markdown'))
    .option('--all', 'everything that the programme holds, without secrets: for whoever leaves')
    .option('--to <file>', 'where --all goes; - is the standard output', 'attache-export.zip')
}

interface Options {
  readonly format: (typeof FORMATS)[number]
  readonly all?: boolean
  readonly to: string
}

async function exportSomething(cli: Cli, [what]: ['directory' | undefined], options: Options): Promise<void> {
  if (options.all) return exportAll(cli, options.to)
  if (what === undefined)
    throw new UsageError('Say what: `attache export directory`, or `attache export --all`.')
  await exportDirectory(cli, options)
}

/** Writes the file as it comes; one that broke off is removed. */
async function exportAll(cli: Cli, to: string): Promise<void> {
  const stream = await unwrap(cli.api.GET('/api/v1/export', { parseAs: 'stream' }))
  const source = Readable.fromWeb(stream as unknown as ReadableStream)
  if (to === '-') return pipeline(source, process.stdout, { end: false })
  const file = createWriteStream(to, { flags: 'wx', mode: 0o600 })
  try {
    await pipeline(source, file)
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST')
      throw new CliError(EXIT.refused, `${to} is there already: name another file by --to.`, { cause: error })
    await rm(to, { force: true })
    throw new CliError(EXIT.fault, 'The export broke off before its end: nothing was kept.', { cause: error })
  }
  cli.note(`Everything stands in ${to}; contents.json in it says what is where.`)
}

async function exportDirectory(cli: Cli, options: Options): Promise<void> {
  const format = cli.settings.json ? 'json' : options.format
  const call = cli.api.GET('/api/v1/directory/export', { params: { query: { format } }, parseAs: 'text' })
  const text = String(await unwrap(call))
  const { stdout } = process
  stdout.write(stdout.isTTY ? cleanText(text) : text)
  if (!text.endsWith('\n')) stdout.write('\n')
}
