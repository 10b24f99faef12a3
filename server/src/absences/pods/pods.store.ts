/** All SQL about pods and their members, but for the facts. */
import type { Tx } from '../../platform/db/index.ts'
import type { Query } from '../../platform/store/index.ts'

export interface StoredPod {
  readonly id: string
  readonly name: string
  readonly regionId: string
  readonly zone: string
  readonly covers: 'high_priority' | 'all'
}

export interface StoredMember {
  readonly id: string
  readonly podId: string
  readonly personId: string
  /** Local dates of the pod's zone, half-open. */
  readonly from: string
  readonly until: string | null
  readonly position: number
}

const POD = `select pod_id as id, name, region_id as "regionId", zone, covers from pod where superseded_in is null`

/** The current revision of one pod, locked where `lock` says so. */
export async function findPod(query: Query, id: string, lock = false): Promise<StoredPod | undefined> {
  const sql = `${POD} and pod_id = $1 ${lock ? 'for update' : ''}`
  const [row] = await query<StoredPod & Record<string, unknown>>(sql, [id])
  return row
}

/** Every pod, dissolved ones included. */
export function listPods(query: Query): Promise<StoredPod[]> {
  return query<StoredPod & Record<string, unknown>>(`${POD} order by lower(name), pod_id`)
}

/** Every membership that was not taken back, past ones included; of one pod where `podId` says so. */
export function listMembers(query: Query, podId: string | null = null): Promise<StoredMember[]> {
  return query<StoredMember & Record<string, unknown>>(
    `select id, pod_id as "podId", person_id as "personId", lower(valid)::text as "from", upper(valid)::text as "until", position
       from pod_member where superseded_in is null and ($1::uuid is null or pod_id = $1)
      order by pod_id, position, lower(valid), person_id`,
    [podId],
  )
}

/** Takes the current revision of a pod out of force; history keeps it. */
export async function supersedePod(tx: Tx, id: string): Promise<void> {
  await tx.query('update pod set superseded_in = facts_touch() where pod_id = $1 and superseded_in is null', [
    id,
  ])
}

/** Takes these memberships out of force. */
export async function supersedeMembers(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query('update pod_member set superseded_in = facts_touch() where id = any($1::uuid[])', [ids])
}

/** Pods in which a person is still a member after a local date. */
export function podsNaming(
  query: Query,
  personId: string,
  after: string,
): Promise<{ id: string; name: string }[]> {
  return query(
    `select p.pod_id as id, p.name from pod p
      where p.superseded_in is null
        and exists (select from pod_member m
                     where m.pod_id = p.pod_id and m.superseded_in is null and m.person_id = $1
                       and (upper_inf(m.valid) or upper(m.valid) > $2::date + 1))
      order by lower(p.name), p.pod_id`,
    [personId, after],
  )
}
