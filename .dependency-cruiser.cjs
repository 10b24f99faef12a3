/**
 * Who may import whom. The table below is the only place that knows the ranks; ARCHITECTURE.md tells what they mean.
 * What must flow upward goes by an event, or by a port that the lower room declares and the higher one implements.
 */

/** Rooms from low to high; those of one line do not import each other. */
const RANKS = [
  ['platform'],
  ['calendar'],
  ['directory'],
  ['notify', 'tasks', 'guides', 'preferences', 'identity'],
  ['accounts'],
  ['absences'],
  ['coverage'],
  ['environments'],
  ['tickets'],
  ['orgnotes', 'problems', 'meetings', 'hours'],
  ['onboarding', 'plans', 'reviews', 'upgrades', 'advocacy', 'account-team'],
  ['reports', 'imports', 'search', 'feeds', 'portal'],
  ['privacy'],
  ['demo'],
]

/** Decisions: plain data in, a conclusion and its reasons out. */
const DECISIONS = [
  'coverage/proof/(engine|fixes|gap-changes|gap-notices|gaps|horizon|index-of|load|same|stand-ins|touched|wording)',
  'coverage/what-if/overlay',
  'coverage/(compile-facts|hours-calendar|local-days|presence|segments|service|who-covers)',
  'tickets/decide/[^/]+',
  'tickets/(fold|reply-clock|targets|late|holding)',
  'accounts/(review-request|plan-assignments|capacity|suggest-ase|contract-ends|shared-hours)',
  'imports/programme/(accounts|engineers|people|plan|random|regions)',
  'imports/times/[^/]+',
  'notify/when-told',
  'search/(account-verdict|match-names|moment-of|person-verdict|read-question|subject|time-words|when)',
]

const any = (names) => `(${names.join('|')})`
const ROOMS = any(RANKS.flat())
const TESTS = '(\\.test\\.tsx?$|/testing/)'
const WIRING = '^server/src/(compose|main)\\.ts$'

const rankRules = RANKS.map((rooms, rank) => ({
  name: `rank-${rooms[0]}`,
  severity: 'error',
  comment:
    `${rooms.join(', ')} may import lower ranks only: ${RANKS.slice(0, rank).flat().join(', ') || 'none'}. ` +
    'Upward goes an event, or a port that the lower room declares and the higher one implements.',
  from: { path: `^server/src/${any(rooms)}/`, pathNot: TESTS },
  to: { path: `^server/src/${any(RANKS.slice(rank).flat())}/`, pathNot: '^server/src/$1/' },
}))

module.exports = {
  forbidden: [
    ...rankRules,
    {
      name: 'unknown-room',
      severity: 'error',
      comment: 'A folder of server/src that has no rank: give it one in .dependency-cruiser.cjs.',
      from: { path: '^server/src/[^/]+/', pathNot: `^server/src/(${ROOMS}|connectors)/` },
      to: {},
    },
    {
      name: 'api-only',
      severity: 'error',
      comment:
        'Of another room only its api.ts may be imported: export it there, or ask that room for what you need.',
      from: { path: '^server/src/([^/]+)/', pathNot: TESTS },
      to: {
        path: `^server/src/${any(RANKS.flat().filter((room) => room !== 'platform'))}/`,
        pathNot: ['^server/src/$1/', '^server/src/[^/]+/api\\.ts$'],
      },
    },
    {
      name: 'no-connectors-in-rooms',
      severity: 'error',
      comment: 'Rooms declare ports; connectors implement them; compose.ts joins the two.',
      from: { path: `^server/src/${ROOMS}/`, pathNot: TESTS },
      to: { path: '^server/src/connectors/' },
    },
    {
      name: 'module-only-in-compose',
      severity: 'error',
      comment: 'A room is put together in compose.ts alone: import its api.ts instead of its module.ts.',
      from: { pathNot: [WIRING, TESTS, '^(test|bench)/'] },
      to: { path: '^server/src/.+/module\\.ts$' },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      comment: 'The calendar engine imports nothing but itself: no I/O, clock, settings, HTTP or store.',
      from: { path: '^server/src/calendar/engine/', pathNot: TESTS },
      to: { pathNot: '^server/src/calendar/engine/' },
    },
    {
      name: 'decisions-are-pure',
      severity: 'error',
      comment:
        'A decision takes plain data, `now` included: no I/O, clock, settings, HTTP, store or package.',
      from: { path: `^server/src/${any(DECISIONS)}\\.ts$`, pathNot: TESTS },
      to: {
        path: [
          '^(node:|node_modules/|server/src/platform/)',
          '\\.(store|service|routes|jobs|contract|worker|queries)\\.ts$',
          '/module\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'decisions-touch-no-node',
      severity: 'error',
      comment: 'A decision takes plain data: nothing of Node.',
      from: { path: [`^server/src/${any(DECISIONS)}\\.ts$`, '^server/src/calendar/engine/'], pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pages-and-cli-talk-http',
      severity: 'error',
      comment:
        'Web and CLI know the server by the types made from its API document (npm run generate), no other way.',
      from: { path: '^(web|cli)/src/', pathNot: TESTS },
      to: { path: '^(server|test|bench|scripts)/' },
    },
    {
      name: 'apart',
      severity: 'error',
      comment: 'The server knows neither pages nor CLI; these do not know each other.',
      from: { path: '^(server|web|cli)/' },
      to: { path: '^(server|web|cli)/', pathNot: '^$1/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Files that import each other in a ring can be neither read nor moved alone.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(node|bun):' },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'What runs on a user’s machine stands in dependencies, not in devDependencies.',
      from: { path: '^(server|cli)/src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.gen\\.ts$|\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
