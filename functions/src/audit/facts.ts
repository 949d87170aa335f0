import { hashOf } from '@prakat/shared/machine/hash';
import type { Version } from '@prakat/shared/publication/schema';
import type { AttachedFile, VerbalApproval } from '@prakat/shared/submission/schema';

/** A file as a log names it; `internal` is a photo: of a permission by word of mouth, of a sheet on the notice board. */
export type NamedFile = { fingerprint: string; internal: boolean };

/** Everything by which a request names a file; a record of it says the same. */
export const fingerprintOf = ({ id, name, extension, bytes, sha256 }: AttachedFile): string =>
  hashOf({ id, name, extension, bytes, sha256 });

export const named = (file: AttachedFile, internal: boolean): NamedFile => ({
  fingerprint: fingerprintOf(file),
  internal,
});

/** One permission: the fingerprint of the content, who gave it, and when the log says so. */
export const permissionKey = (contentHash: string, memberId: string | undefined, at: string): string =>
  `${contentHash} ${memberId} ${at}`;

/** What other records are compared with, of a request whose own log was found in order. */
export type RequestFacts = {
  officeId: string;
  number: string;
  isApproved: boolean;
  /** The publication that it founded or corrects. */
  publicationId: string;
  isCorrection: boolean;
  verbal: VerbalApproval['status'] | null;
  /** What was permitted, by whom and when, in writing or by word of mouth: see `permissionKey`. */
  permitted: ReadonlySet<string>;
  /** Every file that any filing of it named. */
  files: ReadonlyMap<string, NamedFile>;
  /** When its events happened. */
  times: readonly string[];
  /** Outbox entries that its log names. */
  entries: readonly string[];
};

/** A check of how current something is, as an event of a publication says it. */
export type CheckFacts = {
  result: 'unchanged' | 'updated';
  at: string;
  /** Fingerprint of who looked. */
  by: string;
  /** Only of those that say so: what was looked at, and the period. */
  item: string | null;
  period: string | null;
  categoryId: string;
  subtopicId: string | null;
};

/** An order that a step of a publication gave to the outbox. */
export type OrderFacts = {
  kind: 'place' | 'remove';
  placement: string;
  /** Of an order to place something. */
  version: number | null;
  at: string;
};

/** A version of a publication, as far as the request that brought it says the same. */
export type BroughtVersion = Pick<Version, 'version' | 'submissionId' | 'submissionNumber' | 'verbal'> & {
  /** See `permissionKey`. */
  permission: string;
};

/** The same of a publication. */
export type PublicationFacts = {
  officeId: string;
  number: string;
  versions: readonly BroughtVersion[];
  times: readonly string[];
  entries: readonly string[];
  /** Pictures of its sheet on the notice board, kept with the request that founded it. */
  photos: ReadonlyMap<string, NamedFile>;
  /** By the number of the event. */
  checks: ReadonlyMap<number, CheckFacts>;
  orders: readonly OrderFacts[];
};
