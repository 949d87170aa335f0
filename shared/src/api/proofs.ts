/**
 * What the product found when it opened the addresses of a publication as an outsider, in the manner of `api.ts`: kept as it
 * was seen, to be shown to whoever doubts it. For everybody who may see the request.
 *
 * | call | answer |
 * |---|---|
 * | GET  /api/{office}/submissions/{id}/proofs | `ProofsView` |
 */
export type ProofsView = {
  /** Its places that are a website and were looked at, in the order of the request's own list. */
  places: PlaceProofs[];
};

export type PlaceProofs = {
  placement: string;
  /** As people read it. */
  name: string;
  /** When it is looked at next, ISO 8601, UTC; null for not any more. */
  nextAt: string | null;
  /** The last look that found everything as approved; null before one did. */
  found: LookView | null;
  /** The last look, where that is another. */
  last: LookView | null;
  /** How the page looked when it was found; null where nothing draws pages. */
  picture: PictureView | null;
};

export type LookView = {
  /** ISO 8601, UTC. */
  at: string;
  /** What it came to, a Thai sentence. */
  said: string;
  /** Where it ended, after redirects. */
  address: string;
  /** HTTP status and SHA-256 of the page, 64 hexadecimal digits; null where there was no answer. */
  status: number | null;
  sha256: string | null;
  /** `state`: what was found of the file, as people read it. */
  files: { name: string; state: string; sha256: string | null }[];
  /** What could be read on the page, its first 20,000 letters. */
  text: string;
};

export type PictureView = {
  /** When it was drawn, ISO 8601, UTC. */
  at: string;
  /** Opens it for a quarter of an hour. */
  url: string;
  sha256: string;
};
