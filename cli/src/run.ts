/** Reads the arguments, runs a command, and ends with its status. */
import process from 'node:process'
import { CommanderError } from 'commander'
import { EXIT } from './app/errors.ts'
import { reportError } from './app/report.ts'
import { buildProgram } from './program.ts'

// A reader that closes early, as `head` does, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok)
  throw error
})

try {
  await buildProgram().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
  else process.exitCode = reportError(error, process.argv.includes('--json'))
}
