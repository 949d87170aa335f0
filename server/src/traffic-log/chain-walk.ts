import { type Link, type ReadLine, readHeader, readLine, saidHash, tornFields } from './chained-line.ts';

/** More than any number of lines that can be cut off at once: what goes on longer was not written by this program. */
const MAX_TORN = 1024 * 1024;

/**
 * Goes through a chained file piece by piece, from its first byte, and says in the end what is wrong with it. Lines that
 * were cut off when their writer was ended are no fault: the line after them says how long they are, and their hash.
 */
export class ChainWalk {
  /** The last line that follows all before it. */
  last: Link | null = null;
  /** Bytes of lines that were cut off and are accounted for. */
  tornBytes = 0;
  /** In Thai; nothing is read beyond it. */
  fault: string | null = null;
  #rest = Buffer.alloc(0);
  /** Lines, with their ends, that nothing accounts for yet. */
  #torn: Buffer[] = [];
  #tornLength = 0;

  constructor(private readonly told: (line: ReadLine) => void = () => {}) {}

  /** Takes the next bytes of the file. */
  push(chunk: Buffer): void {
    const content = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    let from = 0;
    for (let end = content.indexOf(0x0a); end >= 0 && !this.fault; end = content.indexOf(0x0a, from)) {
      this.#take(content.subarray(from, end + 1));
      from = end + 1;
    }
    this.#rest = Buffer.from(content.subarray(from));
    if (this.#rest.length > MAX_TORN) this.fault ??= this.#broken();
  }

  /**
   * Ends the file. Gives how many bytes at its end nothing accounts for: of a line that is being written, or whose writer
   * was ended and has not been started again.
   */
  end(): number {
    if (!this.last) this.fault ??= 'ไม่มีบรรทัดแรกที่สมบูรณ์';
    if (this.#torn.some(isLine) || isLine(this.#rest)) this.fault ??= this.#broken();
    return this.#tornLength + this.#rest.length;
  }

  #take(line: Buffer): void {
    const text = line.subarray(0, -1);
    const read = this.last ? readLine(text, this.last) : readHeader(text);
    if (!read) {
      this.#torn.push(Buffer.from(line));
      this.#tornLength += line.length;
      if (!this.last || this.#tornLength > MAX_TORN) this.fault = this.#broken();
      return;
    }
    if (this.#torn.length > 0 && !this.#accountsFor(read)) {
      this.fault = this.#broken();
      return;
    }
    this.last = read.link;
    this.told(read);
  }

  /** Whether a line names what stands before it. A whole line that was altered is not taken for one cut off. */
  #accountsFor({ fields }: ReadLine): boolean {
    const bytes = Buffer.concat(this.#torn).subarray(0, -1);
    const { tornBytes, tornSha256 } = tornFields(bytes);
    const named =
      fields.kind === 'recovery' && fields.tornBytes === tornBytes && fields.tornSha256 === tornSha256;
    if (!named || this.#torn.some(isLine)) return false;
    this.tornBytes += bytes.length;
    this.#torn = [];
    this.#tornLength = 0;
    return true;
  }

  #broken(): string {
    return this.last === null
      ? 'บรรทัดแรกถูกแก้ไขหรือเสียหาย'
      : `ห่วงโซ่ขาดหลังบรรทัดที่ ${this.last.n}: มีการแก้ไข ตัด หรือแทรก`;
  }
}

const isLine = (line: Buffer): boolean =>
  saidHash(line.at(-1) === 0x0a ? line.subarray(0, -1) : line) !== null;
