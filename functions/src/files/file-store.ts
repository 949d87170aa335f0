import type { Readable } from 'node:stream';

/** Where the content of files lives, by the id of their record. Content is written once and never changed. */
export interface FileStore {
  /** Durable when it resolves. Writing an id again with other content throws. */
  write(id: string, content: Uint8Array): Promise<void>;
  /** Null when there is no such file. */
  read(id: string): Promise<Readable | null>;
  /**
   * Some words that are others once the content may have changed, without reading it; null when there is no such file.
   * Whoever holds them and what the content was then need not read it again.
   */
  stateOf(id: string): Promise<string | null>;
  delete(id: string): Promise<void>;
  /** Throws with the reason when files cannot be written. */
  check(): Promise<void>;
}
