/**
 * The API of the mini-app. All bodies are JSON but the upload; every call but `liff-config` carries
 * `Authorization: Bearer LIFF_ID_TOKEN`, which the server verifies each time. A refusal answers a coded 4xx with
 * `{ error: Refusal }`; an unexpected fault 500 in the same form.
 *
 * | call | body or query | answer |
 * |---|---|---|
 * | GET  /api/{office}/liff-config | | `LiffConfig` |
 * | GET  /api/{office}/me | | `Me` |
 * | POST /api/{office}/files | raw bytes; `X-File-Name` percent-encoded | 201 `UploadedFile` |
 * | DELETE /api/{office}/files/{id} | | 204; only one's own file that no request has taken |
 * | POST /api/{office}/submissions | `SubmitBody` | 201 `SubmissionView`; 200 with the same when `filingKey` was seen |
 * | GET  /api/{office}/submissions | `list=mine|waiting`, `after` | `SubmissionPage`; of `waiting` only what the person can act on, and a page may be short and still have a `next` |
 * | GET  /api/{office}/submissions | `list=search`; `q`, `state`, `category`, `unit`, `person` (member id or `me`), `from`, `to` (days of filing), `after`, each may be empty | `SubmissionPage`: newest change first; a page may be short and still have a `next` |
 * | GET  /api/{office}/submissions/{id} | | `SubmissionView` |
 * | GET  /api/{office}/submissions/{id}/audit | | `AuditResult`: the request's log, recomputed now |
 * | GET  /api/{office}/submissions/{id}/people | `for=verbal|publishing|ownership` | `Person[]`: who can be named in that action |
 * | POST /api/{office}/submissions/{id}/actions | `ActionBody` | `SubmissionView` |
 *
 * The calls about how current the website is are in `freshness.ts`.
 */
import type { Refusal } from '../refusals.ts';
import type { AvailableAction } from '../submission/available-actions.ts';
import type { Draft } from '../submission/draft.ts';
import type { AttachedFile, State, Submission, VerbalApproval } from '../submission/schema.ts';
import type { TimelineEntry } from '../submission/timeline.ts';

export type { TimelineEntry };

export type LiffConfig = { officeId: string; officeName: string; liffId: string };

/** The person, and what the form needs to know of their office. */
export type Me = {
  member: {
    id: string;
    name: string;
    positionTitle: string;
    unitName: string;
    contact: string;
    isStaff: boolean;
    isAdministrator: boolean;
    /** Holds a post that another can take over for a period. */
    canDelegate: boolean;
  };
  office: {
    id: string;
    name: string;
    shortName: string;
    siteUrl: string;
    categories: {
      id: string;
      number: number;
      name: string;
      description: string;
      sourceRequired: boolean;
      displayDays: number | null;
      /** Said below the choice when units other than this person's prepare such information; they may still file. */
      preparedHint: string | null;
      subtopics: { id: string; name: string; preparedHint: string | null }[];
    }[];
    files: { extensions: string[]; maxBytes: number; maxFiles: number };
    refusalReasons: { id: string; text: string }[];
    correctionReasons: { id: string; text: string }[];
    units: { id: string; name: string }[];
    verbalApproval: { allowed: boolean; confirmWithinDays: number };
    /** Days before the end of display from which it can be called near. */
    expiryNoticeDays: number;
  };
  /** Today in Bangkok, by the server's clock. */
  today: string;
  /** The server's clock, ISO 8601 UTC: a phone's own may be wrong. */
  now: string;
};

export type UploadedFile = AttachedFile;

/** `filingKey`: a UUID made when the form was opened; pressing twice files once. */
export type SubmitBody = { filingKey: string; draft: Draft };

/** What a person asks to do with a request; by the server's schema, of which the form needs the type only. */
export type { ActionBody } from './action-body.ts';

/** A file with an address that opens it for a quarter of an hour. */
export type FileLink = AttachedFile & { url: string };

export type SubmissionSummary = {
  id: string;
  number: string;
  title: string;
  state: State;
  stateName: string;
  /** What is being waited for, in words; null when nothing is. */
  waitingFor: string | null;
  categoryName: string;
  submitterName: string;
  unitName: string;
  urgency: 'normal' | 'urgent';
  updatedAt: string;
};

export type SubmissionView = SubmissionSummary & {
  revision: number;
  contentHash: string;
  /** When what it says now was filed. */
  filedAt: string;
  submitter: Submission['submitter'];
  content: Omit<Submission['content'], 'files'> & { files: FileLink[] };
  subtopicName: string | null;
  /** `by` names also whom the person acted for. */
  steps: { title: string; done: boolean; current: boolean; by: string | null; at: string | null }[];
  /** True while it is under way by steps that the office has since changed: it keeps those it was filed with. */
  stepsOutdated: boolean;
  lastRefusal: { kind: 'rejected' | 'changes_requested'; reason: string; by: string; at: string } | null;
  ownerId: string;
  /** Who answers for it now, once it was given to a successor; null while the submitter does. */
  successor: { name: string; positionTitle: string } | null;
  verbal: (Omit<VerbalApproval, 'photo'> & { meansName: string; photo: FileLink | null }) | null;
  claim: { name: string; at: string } | null;
  /** True while a correction is considered and the item approved before is still on the website. */
  correcting: boolean;
  unseparated: string[];
  publication: {
    url: string;
    publishedAt: string;
    /** `webmaster`: on a website that this product does not run. */
    by: 'automatic' | 'webmaster';
    displayUntil: string | null;
    takenDown: {
      kind: 'expired' | 'early' | 'denied';
      at: string;
      reason: string;
      publicReason: string;
      by: string | null;
    } | null;
    confirmed: { name: string; positionTitle: string; at: string } | null;
  } | null;
  actions: AvailableAction[];
  timeline: TimelineEntry[];
};

export type SubmissionPage = { items: SubmissionSummary[]; next: string | null };

/** A colleague to choose in a form. */
export type Person = { id: string; name: string; positionTitle: string; unitName: string };

export type AuditResult = {
  result: 'ok' | 'fault';
  events: number;
  fault: { record: string; reason: string } | null;
};

export type ErrorBody = { error: Refusal };
