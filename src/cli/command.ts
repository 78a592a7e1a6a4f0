import type { Readable, Writable } from 'node:stream'

/** 0 done; 1 a problem with some input, the rest is done; 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Where a command reads and writes: data on `out`, everything for the person on `err`. */
export interface Terminal {
  readonly in: Readable
  readonly out: Writable
  readonly err: Writable & { readonly isTTY?: boolean }
}

export interface Command {
  readonly summary: string
  readonly usage: string
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}

/** The person used a command wrongly: one line, exit code 2. */
export class UsageError extends Error {}
