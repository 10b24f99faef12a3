/** `attache export directory`: the accounts with their ASEs, as a file. */
import type { Command } from 'commander'
import { Argument, Option } from 'commander'
import process from 'node:process'
import { unwrap } from '../api/client.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { cleanText } from '../text/clean.ts'

const FORMATS = ['json', 'csv', 'markdown'] as const

/** Adds the command. */
export function addExport(program: Command): void {
  leaf(
    program,
    'export',
    'What others may read: the directory as JSON, CSV or the table of a README.',
    exportDirectory,
  )
    .addArgument(new Argument('<what>').choices(['directory']))
    .addOption(new Option('--format <format>', 'form').choices(FORMATS).default('markdown'))
}

async function exportDirectory(
  cli: Cli,
  _: ['directory'],
  options: { format: (typeof FORMATS)[number] },
): Promise<void> {
  const format = cli.settings.json ? 'json' : options.format
  const call = cli.api.GET('/api/v1/directory/export', { params: { query: { format } }, parseAs: 'text' })
  const text = String(await unwrap(call))
  const { stdout } = process
  stdout.write(stdout.isTTY ? cleanText(text) : text)
  if (!text.endsWith('\n')) stdout.write('\n')
}
