import type { KnownSeal } from '@prakat/shared/machine/seal';

/** The newest seal of each office among those that pass by. */
export class NewestSeals {
  readonly #newest = new Map<string, KnownSeal>();

  add({ officeId, seq, hash }: KnownSeal): void {
    if ((this.#newest.get(officeId)?.seq ?? 0) < seq) this.#newest.set(officeId, { officeId, seq, hash });
  }

  /** In the order of offices. */
  list(): KnownSeal[] {
    return [...this.#newest.values()].sort((a, b) => Number(a.officeId > b.officeId) || -1);
  }
}
