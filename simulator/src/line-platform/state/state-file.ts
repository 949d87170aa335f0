import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { applyChange, type Change } from './changes.ts';
import { emptyOfficeState, type PlatformState } from './office-state.ts';

const snapshotSchema = z.object({
  version: z.literal(1),
  seq: z.number(),
  state: z.object({ lastMessageId: z.string(), offices: z.record(z.string(), z.looseObject({})) }),
});

/** The journal is folded into the snapshot when it has grown to this many lines. */
const journalLines = 2000;

export type StateFile = {
  state: PlatformState;
  /** Applies the changes and makes them durable before it returns. */
  commit(changes: Change[]): void;
  /** Settings changed: write a snapshot soon. */
  touch(): void;
  flush(): void;
};

/**
 * The platform's memory: a JSON snapshot, replaced by atomic rename and debounced, and beside it a journal
 * (`FILE.journal`, one line of JSON per commit) for what has been promised to a client, so that killing the
 * process loses no accepted message and forgets no retry key. Without a file everything is in memory.
 * Throws when the snapshot cannot be read or the folder cannot be written.
 */
export function openStateFile(file: string | undefined, officeIds: string[], debounceMs = 300): StateFile {
  const state: PlatformState = { offices: {}, lastMessageId: '0' };
  for (const id of officeIds) state.offices[id] = emptyOfficeState();
  if (file === undefined)
    return {
      state,
      commit: (changes) => {
        for (const change of changes) applyChange(state, change);
      },
      touch: () => {},
      flush: () => {},
    };

  const journal = `${file}.journal`;
  mkdirSync(dirname(file), { recursive: true });
  let seq = readSnapshot(file, state);
  let lines = replayJournal(journal, state, seq, (last) => {
    seq = last;
  });
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const temporary = `${file}.tmp`;
    writeFileSync(temporary, JSON.stringify({ version: 1, seq, state }));
    renameSync(temporary, file);
    // A kill between the two leaves journal lines that the snapshot holds already: their seq tells.
    if (existsSync(journal)) truncateSync(journal);
    lines = 0;
  };
  const touch = () => {
    timer ??= setTimeout(flush, debounceMs).unref();
  };
  const commit = (changes: Change[]) => {
    if (changes.length === 0) return;
    seq += 1;
    appendFileSync(journal, `${JSON.stringify({ seq, changes })}\n`);
    lines += 1;
    for (const change of changes) applyChange(state, change);
    if (lines > journalLines) touch();
  };
  flush();
  return { state, commit, touch, flush };
}

function readSnapshot(file: string, state: PlatformState): number {
  if (!existsSync(file)) return 0;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} is not JSON; move it away to start the simulator empty`, { cause });
  }
  const parsed = snapshotSchema.safeParse(content);
  if (!parsed.success) throw new Error(`${file} is not a state file of the LINE simulator`);
  state.lastMessageId = parsed.data.state.lastMessageId;
  for (const [id, saved] of Object.entries(parsed.data.state.offices))
    state.offices[id] = { ...emptyOfficeState(), ...saved };
  return parsed.data.seq;
}

function replayJournal(
  journal: string,
  state: PlatformState,
  since: number,
  onSeq: (seq: number) => void,
): number {
  if (!existsSync(journal)) return 0;
  const lines = readFileSync(journal, 'utf8').split('\n');
  for (const line of lines) {
    if (line === '') continue;
    let entry: { seq: number; changes: Change[] };
    try {
      entry = JSON.parse(line);
    } catch {
      // The process was killed while it wrote the last line; nobody was answered for it.
      break;
    }
    if (entry.seq <= since) continue;
    for (const change of entry.changes) applyChange(state, change);
    onSeq(entry.seq);
  }
  return lines.length;
}
