/** How commands are made: options that all take, and the surroundings in which their work runs. */
import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { openCli } from './cli.ts'
import type { Cli } from './cli.ts'
import type { CommonOptions } from './config.ts'
import { EXIT } from './errors.ts'
import type { ExitCode } from './errors.ts'
import { inTypedWords } from './typed-refusal.ts'

/** A command's work: its surroundings, its arguments in order, its own options; what it resolves to is the exit status. */
export type Work<A extends unknown[], O> = (cli: Cli, args: A, options: O) => Promise<ExitCode | void>

/** Adds a command as `who <account...>` that runs `work`. */
export function leaf<A extends unknown[], O = unknown>(
  parent: Command,
  usage: string,
  about: string,
  work: Work<A, O>,
  options: { readonly isDefault?: boolean } = {},
): Command {
  return parent
    .command(usage, options)
    .description(about)
    .action(async (...all: unknown[]) => {
      const command = all.at(-1) as Command
      const cli = openCli(command.optsWithGlobals<CommonOptions>())
      try {
        process.exitCode = (await work(cli, command.processedArgs as A, command.opts() as O)) ?? EXIT.ok
      } catch (error) {
        throw inTypedWords(error, command)
      }
    })
}

/** The options that every command takes. */
export function commonOptions(): Option[] {
  return [
    new Option('--json', 'the API’s answer as JSON, for programs'),
    new Option(
      '--zone <zone>',
      'time zone to read and show times in, as Europe/Amsterdam; default: this machine’s',
    ),
    new Option('--server <address>', 'the server; default: the one running on the data directory'),
    new Option('--data-dir <path>', 'data directory of `attache start` (ATTACHE_DATA_DIR)'),
    new Option(
      '--token-file <path>',
      'file with the token or API key; default: director-token in the data directory',
    ),
    new Option('-y, --yes', 'do not ask before writing outside'),
  ]
}

/** `--limit`: how many rows of a list. */
export function limitOption(fallback = 100): Option {
  return new Option('--limit <number>', 'rows to show').default(fallback).argParser(readCount)
}

/** Reads a whole number from `least` to `most`. */
export function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d{1,6}$/.test(text) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`)
  }
}

/** A whole number from 1 on. */
export function readCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1 on.')
  return Number(text)
}
