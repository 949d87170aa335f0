/**
 * How many bytes of unfinished bodies a process holds at a time, and how many of them one sender may have: so that whoever
 * sends and never ends neither fills the memory nor takes the room of the others.
 */
export class BytesUnderWay {
  readonly #of = new Map<string, number>();
  #all = 0;

  constructor(
    readonly most: number,
    readonly mostOfOne: number,
  ) {}

  /** Counts bytes that have come; false, and nothing counted, when there is no room for them. */
  take(sender: string, bytes: number): boolean {
    const own = (this.#of.get(sender) ?? 0) + bytes;
    if (own > this.mostOfOne || this.#all + bytes > this.most) return false;
    this.#of.set(sender, own);
    this.#all += bytes;
    return true;
  }

  /** Bytes of a body that has come to its end, or was given up. */
  give(sender: string, bytes: number): void {
    const own = (this.#of.get(sender) ?? 0) - bytes;
    if (own > 0) this.#of.set(sender, own);
    else this.#of.delete(sender);
    this.#all -= bytes;
  }
}
