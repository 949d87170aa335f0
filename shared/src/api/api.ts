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
 * | POST /api/{office}/files/{id}/check | | `CheckedUpload`: examined now, or its report when it was before; a refused file is gone |
 * | DELETE /api/{office}/files/{id} | | 204; only one's own file that no request has taken |
 * | POST /api/{office}/checks | `CheckBody` | `DraftView`: what would be found in the form as it is, before it is filed, and who considers it first |
 * | POST /api/{office}/submissions | `SubmitBody` | 201 `SubmissionView`; 200 with the same when `filingKey` was seen |
 * | GET  /api/{office}/submissions | `list=mine|waiting|verbal`, `after` | `SubmissionPage`; `verbal` is what was permitted by word of mouth and not settled, for heads and administrators; of `waiting` only what the person can act on, and a page may be short and still have a `next` |
 * | GET  /api/{office}/waiting/count | | `WaitingCount` |
 * | GET  /api/{office}/submissions | `list=search`; `q`, `standing`, `category`, `unit`, `person` (member id or `me`), `from`, `to` (days of filing), `after`, each may be empty | `SubmissionPage`: newest change first; a page may be short and still have a `next` |
 * | GET  /api/{office}/submissions/{id} | | `SubmissionView` |
 * | GET  /api/{office}/submissions/{id}/audit | | `AuditResult`: the request's log, recomputed now |
 * | GET  /api/{office}/submissions/{id}/people | `for=verbal|publishing|ownership` | `Person[]`: who can be named in that action |
 * | POST /api/{office}/submissions/{id}/actions | `ActionBody` | `SubmissionView` |
 * | POST /api/{office}/submissions/{id}/publication/actions | `PublicationActionBody` | `SubmissionView`: of what stands on the website by this request |
 *
 * The calls about how current the website is are in `freshness.ts`, that about the districts of a province in `province.ts`,
 * those about an office's papers in `papers.ts`, what outsiders found in `proofs.ts`, what visitors wrote in `opinions.ts`, and
 * what residents say is wrong in `reports.ts`, and what they bring before the office in `complaints.ts`. How the office stands is in
 * `overview.ts`, its log in `log.ts`, its messages in `messages.ts`, and deciding on several requests in `decisions.ts`.
 */

import type { FileReport } from '../checks/file-report.ts';
import type { Requires, VerbalApprovalRules } from '../office/profile.ts';
import type { AvailablePublicationAction } from '../publication/available-actions.ts';
import type { ItemStanding } from '../publication/item-standing.ts';
import type { Placement, Proof, PublicationState, Version } from '../publication/schema.ts';
import type { Task } from '../publication/standing.ts';
import type { Refusal } from '../refusals.ts';
import type { AvailableAction } from '../submission/available-actions.ts';
import type { Difference } from '../submission/differences.ts';
import type { Draft } from '../submission/draft.ts';
import type { AttachedFile, Decision, Submission, VerbalApproval } from '../submission/schema.ts';
import type { TimelineEntry } from '../submission/timeline.ts';
import type { ChecksView } from './checks.ts';
import type { BundleOffer } from './decisions.ts';

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
    /** An administrator, or whoever decides what is published: looks after posts and roles, and sees how the office stands. */
    appoints: boolean;
    /** Holds a post that another can take over for a period. */
    canDelegate: boolean;
    /** May list what was permitted by word of mouth and not settled: a head or an administrator. */
    seesVerbal: boolean;
    /** Sees how the districts of the office stand; false where it has none. */
    seesDistricts: boolean;
    /** Reads what visitors of the website wrote: a webmaster or an administrator. */
    readsOpinions: boolean;
    /** Sits where complaints of residents may go. */
    handlesComplaints: boolean;
    /** Sees how many came and were closed. */
    countsComplaints: boolean;
  };
  office: {
    id: string;
    name: string;
    shortName: string;
    siteUrl: string;
    categories: {
      id: string;
      /** As the office's document numbers it. */
      number: number | string;
      name: string;
      description: string;
      /** What the form insists on where the subtopic does not say otherwise. */
      requires: Requires;
      /** Days that an item is shown when the form does not say, by `displayDaysOf`; null for no end. */
      displayDays: number | null;
      /** Said below the choice when units other than this person's prepare such information; they may still file. */
      preparedHint: string | null;
      subtopics: {
        id: string;
        name: string;
        requires: Requires;
        displayDays: number | null;
        preparedHint: string | null;
      }[];
    }[];
    files: { extensions: string[]; maxBytes: number; maxFiles: number };
    /** It has a notice board, for which the form has a tick. */
    noticeBoard: boolean;
    refusalReasons: { id: string; text: string }[];
    correctionReasons: { id: string; text: string }[];
    units: { id: string; name: string }[];
    verbalApproval: Pick<VerbalApprovalRules, 'allowed' | 'confirmWithinDays' | 'afterDeadline'>;
    /** Days before the end of display from which it can be called near. */
    expiryNoticeDays: number;
  };
  /** How much waits for the person, as it was asked: the first screen asks no second time. */
  waiting: WaitingCount;
  /** Today in Bangkok, by the server's clock. */
  today: string;
  /** The server's clock, ISO 8601 UTC: a phone's own may be wrong. */
  now: string;
};

export type UploadedFile = AttachedFile;

/** An upload as it is kept, which may have another name, type and size than what was sent. */
export type CheckedUpload = UploadedFile & {
  report: FileReport | null;
  /** What the person should know of it, in Thai: what was done to it, and what was found in it. */
  told: string[];
  /** Opens it for a quarter of an hour. */
  url: string;
  /** Shows it in little, a picture or the first page of a PDF, for as long; null for kinds that have nothing to show. */
  preview: string | null;
};

/** A form that is not filed yet. */
export type CheckBody = { draft: Draft };

/** `filingKey`: a UUID made when the form was opened; pressing twice files once. */
export type SubmitBody = {
  filingKey: string;
  draft: Draft;
  /** Id of the publication that it corrects; null for something new. */
  corrects: string | null;
};

/** What a person asks to do with a request; by the server's schema, of which the form needs the type only. */
export type { ActionBody, PublicationActionBody } from './action-body.ts';

/** A file with an address that opens it for a quarter of an hour. */
export type FileLink = AttachedFile & {
  url: string;
  /** Shows it in little, a picture or the first page of a PDF, for as long; null for kinds that have nothing to show. */
  preview: string | null;
  /** A scanner looked for malware in it and found none. */
  isScanned: boolean;
};

export type SubmissionSummary = {
  id: string;
  number: string;
  title: string;
  /** How the item stands: the request, or once it is approved what became of it on the website. */
  standing: ItemStanding;
  standingName: string;
  /** Tracking number of what it corrects; null for something new. */
  corrects: string | null;
  /** What is being waited for, in words; null when nothing is. */
  waitingFor: string | null;
  categoryName: string;
  submitterName: string;
  unitName: string;
  urgency: 'normal' | 'urgent';
  updatedAt: string;
  /** In the list of what waits: what may be done with it together with others; null for nothing of the kind. */
  bundle?: BundleOffer | null;
};

export type SubmissionView = SubmissionSummary & {
  revision: number;
  contentHash: string;
  /** When what it says now was filed. */
  filedAt: string;
  submitter: Submission['submitter'];
  content: Omit<Submission['content'], 'files'> & { files: FileLink[] };
  /** Addresses of the request as printed form, good for a quarter of an hour. */
  form: { pdf: string; docx: string };
  subtopicName: string | null;
  /** What was found in it before anybody decided. */
  checks: ChecksView;
  /** `by` names also whom the person acted for. */
  steps: {
    title: string;
    done: boolean;
    current: boolean;
    /** Nobody took it, because permission was given by word of mouth. */
    passedOver: boolean;
    by: string | null;
    at: string | null;
  }[];
  /** What it says otherwise than before, while it is under review: than what was sent back, than what stands on the website. */
  changes: { since: 'sent_back' | 'published'; differences: Omit<Difference, 'line'>[] }[];
  /** Decisions on what it said before it was mended: nothing that was decided is ever taken away. */
  earlierDecisions: (Pick<Decision, 'round' | 'stepTitle' | 'outcome' | 'at' | 'reason'> & { by: string })[];
  /** True while it is under way by steps that the office has since changed: it keeps those it was filed with. */
  stepsOutdated: boolean;
  lastRefusal: { kind: 'rejected' | 'changes_requested'; reason: string; by: string; at: string } | null;
  ownerId: string;
  /** Who can do what it waits for, since when it waits, and what comes next; null when it waits for nobody. */
  heldBy: { people: { name: string; positionTitle: string }[]; since: string; next: string } | null;
  /** Who answers for it now, once it was given to a successor; null while the submitter does. */
  successor: { name: string; positionTitle: string } | null;
  verbal: (Omit<VerbalApproval, 'photo'> & { meansName: string; photo: FileLink | null }) | null;
  /** What the person can do with the request. */
  actions: AvailableAction[];
  /** What stands on the website by it, or what it corrects; null before anything was approved. */
  publication: PublicationView | null;
  /** Logs of the request and of the publication, as one. */
  timeline: TimelineEntry[];
};

/** What stands on the website, as a person of the office sees it. */
export type PublicationView = {
  /** Also the id of the request that founded it. */
  id: string;
  number: string;
  state: PublicationState;
  stateName: string;
  revision: number;
  ownerId: string;
  /** What keeps the next version from going up until who decides has looked at it; null for nothing. */
  held: ChecksView | null;
  /** What the webmasters have to do; null for nothing. */
  task: Task | null;
  /** The version that stands there, for buttons that sign for it; null while none does. */
  seen: { version: number; contentHash: string } | null;
  /** The version that is to go up, for the button that says it was put up; null while none is. */
  toPutUp: { version: number; contentHash: string } | null;
  versions: (Pick<
    Version,
    'version' | 'submissionId' | 'submissionNumber' | 'verbal' | 'upFrom' | 'upUntil'
  > & {
    approvedBy: string;
    approvedAt: string;
    isShown: boolean;
    isNext: boolean;
  })[];
  placements: (Pick<Placement, 'id' | 'destination' | 'state' | 'address' | 'error' | 'since'> & {
    name: string;
    stateName: string;
    /** Of the version that stands there now. */
    confirmed: { name: string; positionTitle: string; at: string } | null;
    /** The sheet on a notice board, with the pictures that were taken of it; null elsewhere, and before the first. */
    sheet: {
      photo: FileLink | null;
      takenOff: { name: string; positionTitle: string; at: string; photo: FileLink | null } | null;
    } | null;
    /** How it stands as outsiders see it, in words; null where there is nothing to be seen. */
    proof: { says: Proof['says'] | 'looking'; words: string } | null;
  })[];
  /** Where the public reads it; null while it is nowhere. */
  url: string | null;
  publishedAt: string | null;
  displayUntil: string | null;
  /** The first day on the website of what is next, while it lies ahead. */
  publishOn: string | null;
  takenDown: {
    kind: 'expired' | 'early' | 'denied' | 'unconfirmed';
    at: string;
    reason: string;
    publicReason: string;
    by: string | null;
    /** Taken down by somebody who may decide: only such a person may put it back. */
    byDecider: boolean;
  } | null;
  claim: { name: string; at: string } | null;
  unseparated: string[];
  /** The request to correct it that is under way; null when none is. */
  correction: { id: string; number: string } | null;
  /** The person who asks reads and settles what residents report about it. */
  mayHandleReports: boolean;
  /** The person who asks may file a correction now. */
  mayCorrect: boolean;
  /** The person who asks may show it without end, and put back what a head took down. */
  mayDecide: boolean;
  actions: AvailablePublicationAction[];
};

/** How much waits for a person; `more`: there is more than was counted. */
export type WaitingCount = { count: number; more: boolean };

export type SubmissionPage = { items: SubmissionSummary[]; next: string | null };

/** A colleague to choose in a form. */
export type Person = { id: string; name: string; positionTitle: string; unitName: string };

export type AuditResult = {
  result: 'ok' | 'fault';
  events: number;
  fault: { record: string; reason: string } | null;
};

export type ErrorBody = { error: Refusal };
