import { complaintSchema, complaintWordsSchema } from '@prakat/shared/complaints/complaint';
import { listMarkSchema } from '@prakat/shared/completeness/list-mark';
import { draftRecordSchema } from '@prakat/shared/drafts/draft-record';
import { freshnessCheckSchema } from '@prakat/shared/freshness/check';
import { logEventSchema } from '@prakat/shared/machine/event';
import { sealSchema } from '@prakat/shared/machine/seal';
import { outboxEntrySchema } from '@prakat/shared/outbox/entry';
import { messageMonthSchema } from '@prakat/shared/outbox/message-month';
import {
  officeAssetSchema,
  paperInputsSchema,
  paperRecordSchema,
  paperVersionSchema,
  remarkSchema,
} from '@prakat/shared/papers/register/paper-record';
import { delegationSchema } from '@prakat/shared/people/delegation';
import { groupSchema, memberSchema } from '@prakat/shared/people/member';
import { publicationSchema } from '@prakat/shared/publication/schema';
import { problemReportSchema } from '@prakat/shared/reports/problem-report';
import { submissionSchema } from '@prakat/shared/submission/schema';
import { subscriptionSchema } from '@prakat/shared/subscriptions/subscription';
import { opinionSchema, raterSchema, satisfactionMonthSchema } from '@prakat/shared/visits/survey';
import { saltSchema, visitorsSchema, visitRecordSchema } from '@prakat/shared/visits/visit-record';
import type { z } from 'zod';
import { proofRecordSchema } from './proof-record.ts';
import {
  conversationSchema,
  counterSchema,
  jobRunSchema,
  listingSchema,
  publicListingSchema,
  seenEventSchema,
  setUpCodeSchema,
  storedFileSchema,
  uploadDaySchema,
} from './records.ts';

/** A list the product shows: equality on some fields, at most one of them a list field, then one order. */
export type QueryDefinition = {
  /** Fields compared for equality. */
  equals: readonly string[];
  /** A field holding a list; matches when it shares any value with those asked for (at most 30). */
  anyOf?: string;
  /** Field and direction; ties are broken by `id` in the same direction. */
  orderBy: readonly [field: string, direction: 'asc' | 'desc'];
  /** True where the caller bounds the order field from above: `upTo`, inclusive. */
  upTo?: true;
};

export type CollectionDefinition = {
  schema: z.ZodType<{ id: string }>;
  /** A record of this collection belongs to one of another, named by a field: `submissions/{id}/events`. */
  parent?: { collection: string; field: string };
  queries: Record<string, QueryDefinition>;
  /** A field with the time from which a record means nothing any more, and a database may delete it by itself. */
  expires?: string;
  /**
   * There are ever more of these. Firestore, left alone, indexes every value in them twice, which is stored, paid for
   * and makes each write slower; of these it indexes only what a list asks for.
   */
  grows?: true;
  /** Of a day or a month and gone with it: no backup keeps it for longer. */
  passing?: true;
};

/**
 * Everything that is stored, and every list that is ever asked for. Both stores are built from this table: the
 * SQLite one checks its migrations against it, and the Firestore one's composite indexes are derived from it.
 */
export const collections = {
  submissions: {
    schema: submissionSchema,
    queries: {
      byOffice: { equals: ['officeId'], orderBy: ['updatedAt', 'desc'] },
      byOwner: { equals: ['officeId', 'ownerId'], orderBy: ['updatedAt', 'desc'] },
      byOwnerState: { equals: ['officeId', 'ownerId', 'state'], orderBy: ['updatedAt', 'desc'] },
      byState: { equals: ['officeId', 'state'], orderBy: ['updatedAt', 'asc'] },
      byWaiting: { equals: ['officeId', 'waiting.on'], orderBy: ['waiting.since', 'asc'], upTo: true },
      byAwaiting: { equals: ['officeId'], anyOf: 'awaiting', orderBy: ['updatedAt', 'desc'] },
      byNumber: { equals: ['officeId', 'number'], orderBy: ['updatedAt', 'desc'] },
      /** Requests to correct one publication. */
      byCorrected: { equals: ['officeId', 'corrects.publicationId'], orderBy: ['createdAt', 'desc'] },
      /** What was permitted by word of mouth, by how that stands. */
      byVerbal: { equals: ['officeId', 'verbal.status'], orderBy: ['updatedAt', 'asc'] },
    },
    grows: true,
  },
  events: {
    schema: logEventSchema,
    parent: { collection: 'submissions', field: 'log' },
    queries: {
      byRecord: { equals: ['log'], orderBy: ['seq', 'asc'] },
      newest: { equals: ['log'], orderBy: ['seq', 'desc'] },
      /** Of all records of an office: what moved since its logs were sealed. */
      ofOffice: { equals: ['officeId'], orderBy: ['at', 'desc'] },
    },
    grows: true,
  },
  publications: {
    schema: publicationSchema,
    queries: {
      byOffice: { equals: ['officeId'], orderBy: ['updatedAt', 'desc'] },
      byOwner: { equals: ['officeId', 'ownerId'], orderBy: ['updatedAt', 'desc'] },
      byWaiting: { equals: ['officeId', 'waiting.on'], orderBy: ['waiting.since', 'asc'], upTo: true },
      byAwaiting: { equals: ['officeId'], anyOf: 'awaiting', orderBy: ['updatedAt', 'desc'] },
      byDisplayEnd: { equals: ['officeId'], orderBy: ['displayEnd', 'asc'], upTo: true },
      /** Of all offices: asked each minute, and answered with nothing but once a day. */
      displayOver: { equals: [], orderBy: ['displayEnd', 'asc'], upTo: true },
      /** By when it went up for the first time, wherever it stands now. */
      byPublished: { equals: ['officeId'], orderBy: ['publishedAt', 'asc'], upTo: true },
      /** What the public can read, newest first; what is not on display has never been there, or has come down. */
      shown: { equals: ['officeId', 'visibility'], orderBy: ['publishedAt', 'desc'] },
      shownInCategory: {
        equals: ['officeId', 'visibility', 'categoryId'],
        orderBy: ['publishedAt', 'desc'],
      },
      shownInSubtopic: {
        equals: ['officeId', 'visibility', 'categoryId', 'subtopicId'],
        orderBy: ['publishedAt', 'desc'],
      },
    },
    grows: true,
  },
  publicationEvents: {
    schema: logEventSchema,
    parent: { collection: 'publications', field: 'log' },
    queries: {
      byRecord: { equals: ['log'], orderBy: ['seq', 'asc'] },
      newest: { equals: ['log'], orderBy: ['seq', 'desc'] },
      /** Of all records of an office: what moved since its logs were sealed. */
      ofOffice: { equals: ['officeId'], orderBy: ['at', 'desc'] },
    },
    grows: true,
  },
  listings: {
    schema: listingSchema,
    queries: { byFacet: { equals: ['officeId'], anyOf: 'facets', orderBy: ['updatedAt', 'desc'] } },
    grows: true,
  },
  publicListings: {
    schema: publicListingSchema,
    queries: { byFacet: { equals: ['officeId'], anyOf: 'facets', orderBy: ['publishedAt', 'desc'] } },
    grows: true,
  },
  outbox: {
    schema: outboxEntrySchema,
    queries: {
      due: { equals: ['status'], orderBy: ['nextAttemptAt', 'asc'], upTo: true },
      /** Asked for when the oldest that are due are another office's, whose share is full. */
      dueOfOffice: { equals: ['officeId', 'status'], orderBy: ['nextAttemptAt', 'asc'], upTo: true },
      byStatus: { equals: ['officeId', 'status'], orderBy: ['createdAt', 'desc'] },
      byRecord: { equals: ['about.id'], orderBy: ['createdAt', 'asc'] },
      byLane: { equals: ['lane', 'status'], orderBy: ['nextAttemptAt', 'desc'] },
      /** What waits for a person or a group to come by, the oldest first. */
      held: { equals: ['officeId', 'hold.chat'], orderBy: ['createdAt', 'asc'] },
      /** Delivered or given up, the first to end first: of which words may be forgotten. */
      finished: { equals: ['officeId'], orderBy: ['finishedAt', 'asc'], upTo: true },
    },
    grows: true,
  },
  members: {
    schema: memberSchema,
    queries: {
      byOffice: { equals: ['officeId', 'status'], orderBy: ['name', 'asc'] },
      byLineUser: { equals: ['officeId', 'lineUserId'], orderBy: ['createdAt', 'asc'] },
      bySeat: { equals: ['officeId', 'status'], anyOf: 'seats', orderBy: ['name', 'asc'] },
    },
  },
  memberEvents: {
    schema: logEventSchema,
    queries: {
      byOffice: { equals: ['officeId'], orderBy: ['seq', 'asc'] },
      newest: { equals: ['officeId'], orderBy: ['seq', 'desc'] },
      byMember: { equals: ['officeId', 'subject'], orderBy: ['seq', 'desc'] },
    },
    grows: true,
  },
  setUpCodes: { schema: setUpCodeSchema, queries: {} },
  delegations: {
    schema: delegationSchema,
    queries: {
      byOffice: { equals: ['officeId', 'status'], orderBy: ['endDate', 'desc'] },
      byDelegate: { equals: ['officeId', 'toMemberId', 'status'], orderBy: ['endDate', 'desc'] },
      byPrincipal: { equals: ['officeId', 'fromMemberId', 'status'], orderBy: ['endDate', 'desc'] },
    },
  },
  groups: {
    schema: groupSchema,
    queries: { byOffice: { equals: ['officeId', 'status'], orderBy: ['createdAt', 'asc'] } },
  },
  files: {
    schema: storedFileSchema,
    queries: {
      byUploader: { equals: ['officeId', 'uploadedBy'], orderBy: ['createdAt', 'desc'] },
      unfiled: { equals: ['submissionId'], orderBy: ['createdAt', 'asc'], upTo: true },
    },
    grows: true,
  },
  /** Forms that somebody has begun and not filed. */
  drafts: {
    schema: draftRecordSchema,
    queries: {
      byMember: { equals: ['officeId', 'memberId'], orderBy: ['updatedAt', 'desc'] },
      /** Of all offices: asked each minute, and answered with little. */
      toForget: { equals: [], orderBy: ['updatedAt', 'asc'], upTo: true },
    },
  },
  uploadDays: {
    schema: uploadDaySchema,
    queries: { expired: { equals: [], orderBy: ['expiresAt', 'asc'], upTo: true } },
    expires: 'expiresAt',
    passing: true,
  },
  freshnessChecks: {
    schema: freshnessCheckSchema,
    queries: { byItem: { equals: ['officeId', 'item'], orderBy: ['at', 'desc'] } },
    grows: true,
  },
  /** One a day and office, which is so few that Firestore may index them as it likes: settings for fields are scarce. */
  seals: {
    schema: sealSchema,
    queries: { byOffice: { equals: ['officeId'], orderBy: ['seq', 'desc'] } },
  },
  /** What outsiders find of what was published. */
  proofs: {
    schema: proofRecordSchema,
    /** Of all offices: asked each minute, and answered with little. */
    queries: { due: { equals: [], orderBy: ['dueAt', 'asc'], upTo: true } },
  },
  /** The register of an office's papers. */
  papers: {
    schema: paperRecordSchema,
    queries: {
      byYear: { equals: ['officeId', 'fiscalYear', 'origin'], orderBy: ['updatedAt', 'desc'] },
      bySubject: { equals: ['officeId', 'kind', 'subject'], orderBy: ['createdAt', 'desc'] },
      byKind: { equals: ['officeId', 'kind'], orderBy: ['createdAt', 'desc'] },
      byAwaiting: { equals: ['officeId'], anyOf: 'awaiting', orderBy: ['updatedAt', 'desc'] },
      byNumber: { equals: ['officeId', 'numberKey'], orderBy: ['createdAt', 'asc'] },
      /** The numbers of a series, the highest first. */
      bySeries: { equals: ['officeId', 'series'], orderBy: ['running', 'desc'] },
    },
  },
  paperEvents: {
    schema: logEventSchema,
    parent: { collection: 'papers', field: 'log' },
    queries: {
      byRecord: { equals: ['log'], orderBy: ['seq', 'asc'] },
      newest: { equals: ['log'], orderBy: ['seq', 'desc'] },
      /** Of all records of an office: what moved since its logs were sealed. */
      ofOffice: { equals: ['officeId'], orderBy: ['at', 'desc'] },
    },
    grows: true,
  },
  paperVersions: {
    schema: paperVersionSchema,
    queries: { byPaper: { equals: ['officeId', 'paperId'], orderBy: ['at', 'desc'] } },
  },
  remarks: {
    schema: remarkSchema,
    queries: { byYear: { equals: ['officeId', 'fiscalYear'], orderBy: ['at', 'asc'] } },
  },
  /** What an office said of the lines of the lists that its website is held against. */
  listMarks: {
    schema: listMarkSchema,
    queries: { byOffice: { equals: ['officeId'], orderBy: ['updatedAt', 'desc'] } },
  },
  paperInputs: { schema: paperInputsSchema, queries: {} },
  officeAssets: { schema: officeAssetSchema, queries: {} },
  /** How often pages were looked at. */
  visits: {
    schema: visitRecordSchema,
    queries: {
      byKind: { equals: ['officeId', 'kind'], orderBy: ['of', 'desc'] },
      /** What is over: parts to be folded, days whose month has them. */
      over: { equals: ['officeId', 'kind'], orderBy: ['of', 'asc'], upTo: true },
    },
  },
  visitors: {
    schema: visitorsSchema,
    queries: {
      byDay: { equals: ['officeId', 'day'], orderBy: ['expiresAt', 'asc'] },
      expired: { equals: [], orderBy: ['expiresAt', 'asc'], upTo: true },
    },
    expires: 'expiresAt',
    passing: true,
  },
  salts: {
    schema: saltSchema,
    queries: { expired: { equals: [], orderBy: ['expiresAt', 'asc'], upTo: true } },
    expires: 'expiresAt',
    passing: true,
  },
  /** How satisfied people are with the website, by month, and what they wrote. */
  satisfaction: {
    schema: satisfactionMonthSchema,
    queries: { byMonth: { equals: ['officeId'], orderBy: ['month', 'desc'] } },
  },
  raters: {
    schema: raterSchema,
    queries: { expired: { equals: [], orderBy: ['expiresAt', 'asc'], upTo: true } },
    expires: 'expiresAt',
    passing: true,
  },
  opinions: {
    schema: opinionSchema,
    queries: {
      byDay: { equals: ['officeId'], orderBy: ['day', 'desc'] },
      over: { equals: ['officeId'], orderBy: ['day', 'asc'], upTo: true },
    },
  },
  /** What residents say is wrong or out of date. */
  problemReports: {
    schema: problemReportSchema,
    queries: {
      byStatus: { equals: ['officeId', 'status'], orderBy: ['at', 'desc'] },
      byPublication: { equals: ['officeId', 'publicationId'], orderBy: ['at', 'desc'] },
      byDay: { equals: ['officeId', 'day'], orderBy: ['at', 'desc'] },
      /** Of which the office's people heard on a day, or have not heard. */
      byTold: { equals: ['officeId', 'toldOn'], orderBy: ['at', 'desc'] },
      /** Of which what was written is not kept any more. */
      toForget: { equals: ['officeId'], orderBy: ['forgetOn', 'asc'], upTo: true },
    },
  },
  /** What residents brought before an office. Who may know of it is in each record. */
  complaints: {
    schema: complaintSchema,
    queries: {
      byCircle: { equals: ['atOffice'], anyOf: 'circle', orderBy: ['updatedAt', 'desc'] },
      byAwaiting: { equals: ['atOffice'], anyOf: 'awaiting', orderBy: ['dueOn', 'asc'] },
      byNumber: { equals: ['officeId', 'number'], orderBy: ['createdAt', 'asc'] },
      byDay: { equals: ['officeId'], orderBy: ['day', 'desc'] },
      byState: { equals: ['officeId', 'state'], orderBy: ['dueOn', 'asc'] },
      /** Of which the way to call back, and everything that was written, is kept no longer. */
      contactToForget: { equals: ['officeId'], orderBy: ['forgetContactOn', 'asc'], upTo: true },
      toForget: { equals: ['officeId'], orderBy: ['forgetOn', 'asc'], upTo: true },
    },
  },
  complaintEvents: {
    schema: logEventSchema,
    parent: { collection: 'complaints', field: 'log' },
    queries: {
      byRecord: { equals: ['log'], orderBy: ['seq', 'asc'] },
      newest: { equals: ['log'], orderBy: ['seq', 'desc'] },
      /** Of all records of an office: what moved since its logs were sealed. */
      ofOffice: { equals: ['officeId'], orderBy: ['at', 'desc'] },
    },
    grows: true,
  },
  complaintWords: {
    schema: complaintWordsSchema,
    queries: {
      /** What the LINE account that somebody gave has to hear. */
      byAccount: { equals: ['officeId', 'account', 'news'], orderBy: ['at', 'asc'] },
    },
  },
  /** Which categories residents follow in the chat. */
  subscriptions: {
    schema: subscriptionSchema,
    queries: {
      byCategory: { equals: ['officeId'], anyOf: 'categories', orderBy: ['createdAt', 'asc'] },
      /** Who did nothing in the chat for the longest comes first. */
      byContact: { equals: ['officeId'], orderBy: ['contactOn', 'asc'], upTo: true },
    },
  },
  /** What was sent to people and groups in a month, and what it cost of LINE's quota. */
  messageMonths: {
    schema: messageMonthSchema,
    queries: { byMonth: { equals: ['officeId'], orderBy: ['month', 'desc'] } },
  },
  jobRuns: { schema: jobRunSchema, queries: {} },
  conversations: {
    schema: conversationSchema,
    queries: { expired: { equals: [], orderBy: ['expiresAt', 'asc'], upTo: true } },
    expires: 'expiresAt',
  },
  counters: { schema: counterSchema, queries: {} },
  seenEvents: {
    schema: seenEventSchema,
    queries: {
      expired: { equals: [], orderBy: ['expiresAt', 'asc'], upTo: true },
      /** Presses whose answer nobody knows to have arrived; of all offices, and most of the time none. */
      owed: { equals: ['answer'], orderBy: ['expiresAt', 'asc'], upTo: true },
    },
    grows: true,
    expires: 'expiresAt',
  },
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof collections;
export type RecordOf<C extends CollectionName> = z.infer<(typeof collections)[C]['schema']>;
export type QueryName<C extends CollectionName> = keyof (typeof collections)[C]['queries'] & string;
