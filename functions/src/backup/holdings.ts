import type { Manifest } from './format.ts';
import { NewestSeals } from './newest-seals.ts';

/** Where the content of a file is: the number of the archive in its chain, and the fingerprint. */
export type HeldContent = { part: number; sha256: string };

/** What the archives of a chain hold together, as they are read one after another. */
export class Holdings {
  /** The fingerprint that the record of each file names. */
  readonly named = new Map<string, string>();
  readonly contents = new Map<string, HeldContent>();
  readonly seals = new NewestSeals();
  #part = 0;

  /** `known` are contents of archives that are not read here: what is held is then only a part. */
  constructor(readonly known: ReadonlyMap<string, string> | null = null) {
    for (const [id, sha256] of known ?? []) this.contents.set(id, { part: -1, sha256 });
  }

  get isPartial(): boolean {
    return this.known !== null;
  }

  addContent(id: string, sha256: string): void {
    this.contents.set(id, { part: this.#part, sha256 });
  }

  removeFile(id: string): void {
    this.named.delete(id);
    this.contents.delete(id);
  }

  /** Ends an archive. Gives the id of a file whose content is not as its manifest says; null where all are. */
  settle({ gone, missing, altered }: Manifest['files']): string | null {
    const without = new Set([...gone, ...missing]);
    const different = new Set(altered);
    // What an archive before this one has of them is no longer what the record names.
    for (const id of without) this.contents.delete(id);
    this.#part += 1;
    for (const [id, sha256] of this.named) {
      const content = this.contents.get(id);
      if (content === undefined ? !without.has(id) : (content.sha256 !== sha256) !== different.has(id))
        return id;
    }
    return null;
  }
}
