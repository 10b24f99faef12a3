/**
 * The archive's layout: a line that says what it is, then a zstd stream of frames.
 * Frame: one letter, the payload's length (4 bytes, big-endian), the payload.
 * Order: H(eader), then for each table T(able) D(ata)… E(nd), then S(equences), then Z, the trailer. JSON but for D.
 */
import type { Applied } from '../migrations/ledger.ts'

export const MAGIC = Buffer.from('ATTACHE-BACKUP 1\n')
export const FRAME_HEAD = 5
/** Data is gathered into frames of up to twice this; a frame far beyond it is no frame of ours. */
export const DATA_BYTES = 256 * 1024
export const MAX_FRAME_BYTES = 16 * 1024 * 1024

export type FrameType = 'H' | 'T' | 'D' | 'E' | 'S' | 'Z'

export interface ArchiveTable {
  readonly schema: string
  readonly name: string
  /** Generated ones left out. */
  readonly columns: readonly string[]
}

/** A pg-boss queue whose jobs have a table of their own, made while the program runs. */
export interface ArchiveQueue {
  readonly name: string
  readonly policy: string | null
  readonly table: string
}

export interface Header {
  /** The program's version that wrote it. */
  readonly release: string
  readonly createdAt: string
  /** PostgreSQL's version. */
  readonly server: string
  readonly migrations: readonly Applied[]
  readonly queues: readonly ArchiveQueue[]
  /** In an order in which each comes after those it refers to. */
  readonly tables: readonly ArchiveTable[]
}

export interface TableEnd {
  readonly rows: number
  /** SHA-256 of the COPY text, hexadecimal. */
  readonly sha256: string
}

export interface ArchiveSequence {
  readonly schema: string
  readonly name: string
  /** As text: an int8. */
  readonly value: string
  readonly called: boolean
}

export interface Trailer {
  readonly tables: number
  readonly rows: number
  /** SHA-256 of every byte of the frames before this one. */
  readonly sha256: string
}

/** What backup, restore and verify report. */
export interface ArchiveReport {
  readonly release: string
  readonly createdAt: string
  readonly migrations: number
  readonly tables: number
  readonly rows: number
  /** Before compression. */
  readonly bytes: number
}

export interface Progress {
  /** "schema.name" of the table just done. */
  readonly table: string
  readonly done: number
  readonly of: number
  /** So far, in all tables. */
  readonly rows: number
}

/** One frame as bytes. */
export function frame(type: FrameType, payload: Buffer | object): Buffer {
  const body = Buffer.isBuffer(payload) ? payload : Buffer.from(JSON.stringify(payload))
  const head = Buffer.alloc(FRAME_HEAD)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(body.length, 1)
  return Buffer.concat([head, body])
}

/** "schema"."name", safe in SQL. */
export function qualified({ schema, name }: { schema: string; name: string }): string {
  return `${quoted(schema)}.${quoted(name)}`
}

/** "a", "b", safe in SQL. */
export function columnList(table: ArchiveTable): string {
  return table.columns.map(quoted).join(', ')
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** In COPY's text format a line feed ends a row and stands nowhere else. */
export function countRows(chunk: Buffer): number {
  let rows = 0
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1
  return rows
}
