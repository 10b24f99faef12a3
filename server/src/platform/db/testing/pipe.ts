/** Backup to the standard output, or restore from the standard input: `node pipe.ts backup|restore URL [DIRECTORY]`. */
import { systemClock as clock } from '../../clock.ts'
import { silentLog as log } from '../../log.ts'
import { backup, restore } from '../index.ts'

const [what, url = '', directory = ''] = process.argv.slice(2)
if (what === 'backup') await backup({ url, file: '-', release: 'piped', clock })
else await restore({ ownerUrl: url, file: '-', directory, clock, log })
