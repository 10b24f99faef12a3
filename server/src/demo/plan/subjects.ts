/** What customers write about: symptoms of running a large development platform, put together from parts. */
import type { Random } from './random.ts'

/** `{a|b}` stands for one of the words. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  gitaly: [
    'Gitaly timeouts after failover to {node 2|the secondary|storage-3}',
    'Gitaly: {fetch|clone|push} of the {monorepo|mobile app|firmware} repository takes {4|9|20} minutes',
    'Praefect reports {1|3|12} repositories as inconsistent',
    'Gitaly CPU at 100 % during {nightly builds|the morning peak|repository maintenance}',
    'How do we size Gitaly for {800|3,000|12,000} developers?',
  ],
  geo: [
    'Geo lag grows on the {replica|Frankfurt site|disaster recovery site} after the nightly batch',
    'Geo verification fails for {uploads|LFS objects|container images}',
    'Planned failover: which checks before we promote the secondary?',
    'Geo secondary answers 502 after {reconfigure|the certificate change|the upgrade}',
  ],
  runners: [
    'Runner jobs stay pending {with the new autoscaler|on Monday mornings|for tagged runners only}',
    'Kubernetes executor: pods are evicted during {integration tests|image builds|long jobs}',
    'Cache is not restored on {Windows|arm64|shared} runners',
    'Job logs stop after {4 MB|30 minutes} though the job goes on',
    'Runner registration with the new token fails behind our proxy',
  ],
  ci: [
    'Merge request pipelines run twice since {16.9|17.2|17.5}',
    'Child pipelines ignore rules with {changes|exists|variables}',
    'Artifacts expire though keep is set',
    'Scheduled pipelines of deleted users still {fail|run}',
    'Include of a remote template times out {now and then|every night}',
  ],
  lfs: [
    'LFS uploads stop at {2|5|8} GB',
    'LFS: {batch request|smudge filter} fails with 403 for external contributors',
    'Object storage: presigned URLs point to the internal name',
  ],
  saml: [
    'SAML group sync drops members {every night|of nested groups|after a rename}',
    'SCIM creates duplicates when a mail address changes',
    'Sign-in loops after the identity provider’s certificate was renewed',
    'Service accounts need {a longer token lifetime|an exception from two-factor}',
  ],
  upgrade: [
    'Upgrade to {17.3|17.5|17.8} stops at background migrations',
    'Zero-downtime upgrade: is {one|two} node group enough for us?',
    'Review of our upgrade plan from {16.11|17.1|17.3} to {17.5|17.8|18.0}',
    'After the upgrade {search|the registry|webhooks} answers slowly',
    'Upgrade path with PostgreSQL {14|15} still in use',
  ],
  search: [
    'Index rebuild never finishes on {our largest group|one shard|replica 2}',
    'Code search misses files with {umlauts|very long lines|more than 1 MB}',
    'Search cluster turns {yellow|red} after the nightly snapshot',
  ],
  registry: [
    'Container registry clean-up leaves {tags|untagged manifests|blobs} behind',
    'Pulls fail with 429 from {the build farm|one subnet}',
    'Registry migration to the metadata database: how long will read-only take?',
  ],
  database: [
    'PgBouncer: too many connections during {deployments|the nightly import|peak hours}',
    'Replication slot grows after a replica was removed',
    'Slow query on the {merge requests|issues|pipelines} page of large groups',
    'Sidekiq queue {imports|mailers|pipeline_processing} keeps growing',
    'Redis memory doubles {during the release window|after midnight}',
  ],
  backup: [
    'Backup restores without {uploads|packages|CI artifacts}',
    'Incremental backup fails with a checksum error',
    'Restore test: secrets file does not match',
  ],
  audit: [
    'Audit stream stops after {a reload|a network change|key rotation}',
    'Push rules reject signed commits of {bots|one team|contractors}',
    'Export of audit events for {Q3|the regulator|last year}',
    'Code owners are ignored in {forks|nested groups|protected branches}',
  ],
  integration: [
    'Webhooks time out behind the {proxy|new firewall}',
    'Issue tracker link breaks titles with brackets',
    'Terraform state lock cannot be released',
    'Pages deploy answers 404 for nested groups',
    'Service desk mail lands in spam',
    'Mirror from {upstream|the vendor|Bitbucket} lags by {2|6} hours',
  ],
  licence: [
    'Licence shows {12|40|150} fewer seats than bought',
    'Licence key for the {staging|test} environment',
  ],
}

const EMERGENCIES: readonly (readonly [subject: string, area: string])[] = [
  [
    'Production down: {all pushes|every sign-in|all pipelines} fail since {08:40|an hour ago|the change tonight}',
    'gitaly',
  ],
  ['Site unreachable after {reconfigure|a failed node|the load balancer change}', 'upgrade'],
  ['Primary database out of disk: site is read-only', 'database'],
  ['No runner takes jobs, release is blocked', 'runners'],
  ['Nobody can sign in: identity provider answers, we do not', 'saml'],
  ['Repositories of {payments|the core group} answer 500', 'gitaly'],
]

export interface Subject {
  readonly text: string
  /** What it is about, a tag. */
  readonly area: string
}

const AREAS = Object.keys(SUBJECTS)

/** An ordinary question or fault. */
export function subject(random: Random): Subject {
  const area = random.pick(AREAS)
  return { area, text: filled(random.pick(SUBJECTS[area]!), random) }
}

/** Production is down. */
export function emergencySubject(random: Random): Subject {
  const [text, area] = random.pick(EMERGENCIES)
  return { area, text: filled(text, random) }
}

function filled(template: string, random: Random): string {
  return template.replaceAll(/\{([^}]*)\}/g, (_, words: string) => random.pick(words.split('|')))
}
