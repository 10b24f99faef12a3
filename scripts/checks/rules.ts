/** The project's own rules over its source: the clock, the environment, sizes. Prints what breaks them. */
import { clockFindings } from './clock.ts'
import { environmentFindings } from './environment.ts'
import reasons from './long.json' with { type: 'json' }
import { sizeFindings } from './sizes.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles()
const findings = [
  ...files.flatMap((file) => [...clockFindings(file), ...environmentFindings(file)]),
  ...sizeFindings(files, reasons),
]
for (const finding of findings) console.log(finding)
if (findings.length > 0) process.exitCode = 1
