/** The commands, together. */
import { Command } from 'commander'
import { addAway } from './absences/away.ts'
import { addCalendars } from './absences/calendars.ts'
import { addPods } from './absences/pods.ts'
import { addRecurring } from './absences/recurring.ts'
import { addAccounts } from './accounts/accounts.ts'
import { addCapacity } from './accounts/capacity.ts'
import { addExport } from './accounts/export.ts'
import { addLive } from './accounts/live.ts'
import { addOrganizations } from './accounts/organizations.ts'
import { addRestrict } from './accounts/restrict.ts'
import { addProspects } from './accounts/prospects.ts'
import { addRequestAse } from './accounts/request-ase.ts'
import { addRequests } from './accounts/requests.ts'
import { addShadow } from './accounts/shadow.ts'
import { commonOptions } from './app/command.ts'
import { VERSION } from './app/version.ts'
import { addFeeds } from './coverage/feeds.ts'
import { addOnCall } from './coverage/on-call.ts'
import { addGaps } from './coverage/gaps.ts'
import { addWhatIf } from './coverage/what-if.ts'
import { addWho } from './coverage/who.ts'
import { addPeople } from './directory/people.ts'
import { addTeams } from './directory/teams.ts'
import { addSettings } from './directory/settings.ts'
import { addBrief } from './environments/brief.ts'
import { addChanges } from './environments/changes.ts'
import { addDoctor } from './platform/doctor.ts'
import { addJobs } from './platform/jobs.ts'
import { addStopSwitch } from './platform/stop-switch.ts'
import { addErase } from './privacy/erase.ts'
import { addSearch } from './search/search.ts'
import { addTicketActions } from './tickets/actions.ts'
import { addDecide } from './tickets/decide.ts'
import { addMyDay } from './tickets/my-day.ts'
import { addParked } from './tickets/parked.ts'
import { addQuestions } from './tickets/questions.ts'
import { addReplay } from './tickets/replay.ts'
import { addAsk, addSurges } from './tickets/surges.ts'
import { addTickets } from './tickets/tickets.ts'
import { addWhy } from './tickets/why.ts'

const GROUPS: readonly (readonly [title: string, add: readonly ((program: Command) => void)[]])[] = [
  [
    'Ask:',
    [
      addSearch,
      addWho,
      addOnCall,
      addFeeds,
      addGaps,
      addWhatIf,
      addBrief,
      addChanges,
      addWhy,
      addDecide,
      addMyDay,
      addTickets,
      addSurges,
      addAccounts,
      addPeople,
      addTeams,
      addPods,
      addCapacity,
      addProspects,
      addReplay,
    ],
  ],
  ['Act on tickets:', [addTicketActions, addAsk, addQuestions]],
  ['Time off:', [addAway, addRecurring, addCalendars]],
  ['Accounts:', [addRequestAse, addRequests, addOrganizations, addShadow, addLive, addRestrict, addExport]],
  ['Run it:', [addDoctor, addSettings, addStopSwitch, addJobs, addParked, addErase]],
]

const AFTER = `
Who you are: beside \`attache start\` the director, by its token. As yourself: make an API key in the pages, in the menu at your
name, under Your account, save it in a file, and name the file by --token-file. Time off, your day, feeds and answers need one.

On the machine itself: attache start, work, migrate, demo, backup, restore, user, import (each with --help).

Exit status: 0 done · 1 a fault (no server, or it failed) · 2 wrong usage · 3 not found or ambiguous · 4 refused`

/** The program with all of its commands. */
export function buildProgram(): Command {
  const program = new Command('attache')
    .description('Asks and acts in a running Attaché.')
    .version(VERSION)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'attache: ')) })
    .showHelpAfterError('(--help says how)')
    .addHelpText('after', AFTER)
    .exitOverride()
  for (const option of commonOptions()) program.addOption(option)
  for (const [title, commands] of GROUPS) {
    program.commandsGroup(title)
    for (const add of commands) add(program)
  }
  return program
}
