/** The commands, together. */
import { Command } from 'commander'
import { addAccounts } from './accounts/accounts.ts'
import { addCapacity } from './accounts/capacity.ts'
import { commonOptions } from './app/command.ts'
import { VERSION } from './app/version.ts'
import { addWho } from './coverage/who.ts'
import { addPeople } from './directory/people.ts'
import { addDecide } from './tickets/decide.ts'
import { addTickets } from './tickets/tickets.ts'
import { addWhy } from './tickets/why.ts'

const AFTER = `
Exit status: 0 done · 1 a fault (no server, or it failed) · 2 wrong usage · 3 not found or ambiguous · 4 refused`

/** The program with all of its commands. */
export function buildProgram(): Command {
  const program = new Command('attache')
    .description('Asks and acts in a running Attaché.')
    .version(VERSION)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(see --help)')
    .addHelpText('after', AFTER)
    .exitOverride()
  for (const option of commonOptions()) program.addOption(option)
  for (const add of [addWho, addWhy, addDecide, addTickets, addAccounts, addPeople, addCapacity]) add(program)
  return program
}
