import type { Placement, Publication, Version } from '../publication/schema.ts';
import { listedFields } from '../publication/standing.ts';
import { hashContent } from '../submission/fingerprint.ts';
import type { Content } from '../submission/schema.ts';
import { BUILDER_OFFICE, BUILDER_TIME } from './builder-moment.ts';
import { theHeadSignature, theWebmasterSignature } from './people-builders.ts';
import { aContent } from './request-builders.ts';

/** What `aSubmission()` brought once the head had approved it: up since then, without end. */
export const aVersion = (given: Partial<Version> = {}): Version => ({
  version: 1,
  submissionId: 'submission-1',
  submissionNumber: '2565-0001',
  contentHash: hashContent(aContent()),
  end: null,
  approvedBy: theHeadSignature(),
  approvedAt: BUILDER_TIME,
  verbal: 'none',
  askers: ['member-1'],
  deciders: ['head-1'],
  upFrom: BUILDER_TIME,
  upUntil: null,
  displayUntil: null,
  ...given,
});

/** The first version up on the built-in website, and a webmaster has confirmed it. */
export const aPlacement = (given: Partial<Placement> = {}): Placement => ({
  id: 'built-in',
  destination: 'built-in',
  state: 'up',
  version: 1,
  placed: 1,
  address: 'https://prakat.example.go.th/si-bun-rueang/items/submission-1',
  outsideIds: {},
  confirmed: { by: theWebmasterSignature(), at: BUILDER_TIME, version: 1 },
  since: BUILDER_TIME,
  error: null,
  ...given,
});

/**
 * What `aSubmission()` led to: on display on the built-in website, confirmed by a webmaster, without end. `content`
 * is what is shown; the fields that lists ask by follow from the others unless they are given.
 */
export function aPublication({
  content,
  ...given
}: Partial<Publication> & { content?: Content } = {}): Publication {
  const shown = { version: 1, content: content ?? given.shown?.content ?? aContent() };
  const publication: Publication = {
    id: 'submission-1',
    officeId: BUILDER_OFFICE,
    number: '2565-0001',
    state: 'on_display',
    revision: 3,
    ownerId: 'member-1',
    ownerUnit: 'กลุ่มงานยุทธศาสตร์สาธารณสุข',
    versions: [
      aVersion({ contentHash: hashContent(shown.content), displayUntil: given.displayUntil ?? null }),
    ],
    shown,
    next: null,
    placements: [aPlacement()],
    publishedAt: BUILDER_TIME,
    displayUntil: null,
    held: null,
    takenDown: null,
    publisherSeats: ['role:webmaster'],
    reviewerSeats: ['position:head'],
    deciderSeats: ['position:head'],
    claim: null,
    unseparated: [],
    lastCheck: null,
    expiryNoticedFor: null,
    waiting: { on: 'nobody', since: BUILDER_TIME, reminders: 0, remindedOn: null, escalated: false },
    awaiting: [],
    visibility: 'public',
    categoryId: shown.content.categoryId,
    subtopicId: shown.content.subtopicId,
    displayEnd: '2199-12-31',
    createdAt: BUILDER_TIME,
    updatedAt: BUILDER_TIME,
    log: { seq: 3, hash: 'c'.repeat(64) },
    ...given,
  };
  return { ...publication, ...listedFields(publication), ...given };
}
