import { closeSync, fdatasync, fsyncSync, openSync, writeSync } from 'node:fs';
import { writeWhole } from '../backup/write-whole.ts';
import { chainLine, type Link, tornFields } from './chained-line.ts';
import { endOfFile } from './end-of-file.ts';

/** A file of chained lines that is written to. Every method throws what the system says when it cannot be. */
export class ChainedFile {
  #isDirty = false;

  private constructor(
    readonly path: string,
    readonly handle: number,
    public link: Link,
  ) {}

  /** Begins a file with its first line, which says whose end it follows. */
  static begin(path: string, header: { previousHash: string } & Record<string, unknown>): ChainedFile {
    const { text, link } = chainLine({ n: -1, hash: header.previousHash }, header);
    writeWhole(path, text, 0o600);
    return new ChainedFile(path, openSync(path, 'a'), link);
  }

  /**
   * Goes on with a file. What a process that was ended left of a line stays where it is, and the next line says how long
   * it is and what its hash is: the chain goes from the last whole line to that one.
   */
  static goOn(path: string, time: string): ChainedFile {
    const end = endOfFile(path);
    if (!end) throw new Error(`no line of ${path} is whole`);
    const file = new ChainedFile(path, openSync(path, 'a'), end.link);
    if (end.torn.length === 0) return file;
    try {
      writeAll(file.handle, '\n');
      file.append({ kind: 'recovery', time, ...tornFields(end.torn) });
    } catch (error) {
      file.close();
      throw error;
    }
    return file;
  }

  append(fields: Readonly<Record<string, unknown>>): void {
    const { text, link } = chainLine(this.link, fields);
    writeAll(this.handle, text);
    this.link = link;
    this.#isDirty = true;
  }

  /** Brings to the disk what was written since the last time; tells what went wrong, if anything did. */
  flush(told: (error: Error | null) => void): void {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    fdatasync(this.handle, told);
  }

  close(): void {
    try {
      fsyncSync(this.handle);
    } finally {
      closeSync(this.handle);
    }
  }
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let written = 0;
  while (written < bytes.length) written += writeSync(handle, bytes, written);
}
