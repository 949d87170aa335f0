import { nothingFound } from '../checks/finding.ts';
import { sureFindings } from '../checks/finding-kinds.ts';
import type { PublicationInput } from '../publication/actions/index.ts';
import { fallbackOf } from '../publication/actions/versions.ts';
import { newPlacement } from '../publication/placements.ts';
import { wantedAt } from '../publication/proof/wanted.ts';
import type { Publication, Version } from '../publication/schema.ts';
import type { PublicationAction } from '../publication/transitions.ts';
import type { ActionInput } from '../submission/actions/index.ts';
import { hashContent } from '../submission/fingerprint.ts';
import type { Content, Submission } from '../submission/schema.ts';
import type { ActionName } from '../submission/transitions.ts';
import { aContent, aFinding, anAttachedFile, BUILDER_TIME, theHeadSignature } from './builders.ts';
import { signed } from './procedure-people.ts';

export const PAGE = 'https://example.go.th/items/request-1';

/** Shown until a day, so that it can be renewed and can end. */
export const aRequestContent: typeof aContent = (given = {}) =>
  aContent({
    categoryId: 'general-information',
    subtopicId: 'general',
    files: [anAttachedFile()],
    displayUntil: '2022-03-31',
    ...given,
  });

/** The same in an urgent case, in which permission may be given by word of mouth. */
export const urgentContent = (given: Partial<Content> = {}): Content =>
  aRequestContent({ urgency: 'urgent', urgentReason: 'น้ำท่วมฉับพลัน', ...given });

const undelivered = {
  entryId: 'outbox-1',
  notice: 'review_requested',
  to: 'คุณ assistant',
  attempts: 12,
  requestId: null,
  error: '503',
};

/** Why something may be published although personal data was found in it for sure. */
export const CLEARANCE = 'ตรวจแล้ว เป็นเลขตัวอย่างในแบบฟอร์ม ไม่ใช่ของบุคคลใด';

/** What anybody would give an action who saw the request as it is now, at the moment of the tests. */
export function inputFor<N extends ActionName>(action: N, submission: Submission | null): ActionInput[N] {
  const seen = { revision: submission?.revision ?? 0, contentHash: submission?.contentHash ?? '' };
  const cleared = submission && sureFindings(submission.checks).length > 0 ? { clearance: CLEARANCE } : {};
  const inputs: ActionInput = {
    submit: {
      id: 'request-1',
      number: '2565-0001',
      content: aRequestContent(),
      checks: nothingFound,
      corrects: null,
    },
    propose: { seen },
    approve: { seen, ...cleared },
    send_back: { seen, reason: 'แนบไฟล์ให้ครบถ้วน' },
    reject: { seen, reason: 'ไม่ตรงกับภารกิจ' },
    resubmit: { content: aRequestContent({ title: 'ฉบับแก้ไข' }), checks: nothingFound },
    withdraw: {},
    nudge: {},
    record_verbal_approval: {
      seen,
      givenBy: signed('head'),
      giverEntitled: true,
      givenTo: 'คุณ assistant2',
      givenAt: BUILDER_TIME,
      means: 'telephone',
      whyUrgent: 'น้ำท่วมฉับพลัน ต้องแจ้งเตือนประชาชนทันที',
      note: null,
      photo: null,
      ...cleared,
    },
    confirm_verbal: {},
    deny_verbal: { reason: 'ไม่เคยอนุมัติเรื่องนี้' },
    lapse_verbal: {},
    pass_on_verbal: { name: 'คุณ head' },
    remind: { notice: 'reminder' },
    escalate: {},
    transfer_owner: { ownerId: 'colleague', name: 'คุณ colleague' },
    note_undelivered: undelivered,
  };
  return inputs[action];
}

/** What an approved request brings to the publication that it founds. */
export function aFounding(given: Partial<PublicationInput['plan']> = {}): PublicationInput['plan'] {
  const content = given.content ?? aRequestContent();
  return {
    id: 'request-1',
    number: '2565-0001',
    ownerId: 'submitter',
    ownerUnit: 'กลุ่มงานวิชาการ',
    ...aBrought({ content, submissionId: 'request-1', submissionNumber: '2565-0001' }),
    ...given,
  };
}

/** What an approved correction brings. */
export function aBrought(
  given: Partial<PublicationInput['plan_version']> = {},
): PublicationInput['plan_version'] {
  const content = given.content ?? aRequestContent({ title: 'ฉบับถูกต้อง' });
  return {
    submissionId: 'request-2',
    submissionNumber: '2565-0002',
    content,
    contentHash: hashContent(content),
    end: content.displayUntil === null ? null : { until: content.displayUntil },
    approvedBy: theHeadSignature(),
    approvedAt: BUILDER_TIME,
    verbal: 'none',
    askers: ['submitter'],
    deciders: ['assistant', 'head'],
    publisherSeats: ['role:webmaster'],
    reviewerSeats: ['position:assistant', 'position:head', 'position:assistant'],
    deciderSeats: ['position:head'],
    ...given,
  };
}

/** The version that stands there, or is to go up, as a webmaster's button carries it. */
function seenIn(publication: Publication | null, which: 'shown' | 'next') {
  const about = publication?.[which]?.version;
  const { version = 0, contentHash = '' } = publication?.versions.find((one) => one.version === about) ?? {};
  return { version, contentHash };
}

/** What an outsider finds on a website that is as it should be. */
function asFound(publication: Publication | null): PublicationInput['record_proof'] {
  const found = (publication?.placements ?? []).flatMap((place) => {
    const wanted = publication && wantedAt(publication, place, BUILDER_TIME);
    if (!wanted) return [];
    const says = wanted.is === 'there' ? ('found' as const) : ('gone' as const);
    return [{ placement: place.id, version: wanted.version, says, wrong: null }];
  });
  return found[0] ?? { placement: 'built-in', version: 1, says: 'found', wrong: null };
}

/** What a version says that stood there before; null for none. */
const contentOf = (version: Version | null): Content | null =>
  (version &&
    [aRequestContent(), aRequestContent({ noticeBoard: true })].find(
      (content) => hashContent(content) === version.contentHash,
    )) ??
  null;

/**
 * What anybody would give an action who saw the publication as it is now. The office has no LINE group; the newest
 * version is the one that is settled or dropped, and what stood before says what `aRequestContent()` does, ticked for the
 * notice board or not.
 */
export function inputOn<N extends PublicationAction>(
  action: N,
  publication: Publication | null,
): PublicationInput[N] {
  const places = publication?.placements ?? [];
  const awaited = places.find(({ state }) => state === 'wanted' || state === 'placing') ?? places[0];
  const leaving = places.find(({ state }) => state === 'removing') ?? places[0];
  const { id: placement, version } =
    awaited ?? newPlacement('built-in', 'built-in', { version: 1, at: BUILDER_TIME, state: 'wanted' });
  const broughtBy = publication?.versions.at(-1)?.submissionId ?? 'request-1';
  const inputs: PublicationInput = {
    // Fingerprints of contents, which only these two need, take most of the time.
    get plan() {
      return aFounding();
    },
    get plan_version() {
      return aBrought();
    },
    record_placed: { placement, version, address: PAGE, outsideIds: {}, groups: [] },
    record_place_failed: { placement, version, error: '503: the website is away' },
    record_removed: { placement: leaving?.id ?? 'built-in' },
    record_remove_failed: { placement: leaving?.id ?? 'built-in', error: '503: the website is away' },
    claim_task: {},
    hand_over_task: { to: signed('webmaster2'), toIsPublisher: true },
    assign_task: { to: signed('webmaster2'), toIsPublisher: true },
    release_task: {},
    publish_by_hand: {
      seen: seenIn(publication, 'next'),
      url: 'https://example.go.th/news/7',
      publicUrl: 'https://example.go.th',
      groups: [],
    },
    report_publish_failure: { reason: 'เว็บไซต์ปิดปรับปรุง' },
    confirm_publication: { seen: seenIn(publication, 'shown') },
    confirm_removed: {},
    post_sheet: { seen: seenIn(publication, 'shown'), photo: null },
    skip_sheet: { reason: 'บอร์ดไม่มีที่ว่าง' },
    remove_sheet: { photo: null, since: null },
    call_off: {},
    renew: { displayUntil: '2022-06-30' },
    check_unchanged: { item: 'general-information.general', period: '2022-03' },
    take_down: { reason: 'ข้อมูลไม่เป็นปัจจุบัน' },
    expire: {},
    lapse: {},
    hold: { version: publication?.next?.version ?? 1, findings: [aFinding()] },
    release: { seen: seenIn(publication, 'next'), clearance: CLEARANCE },
    restore: { displayUntil: publication?.displayUntil ?? null },
    drop_version: {
      submissionId: broughtBy,
      kind: 'denied',
      reason: 'ไม่เคยอนุมัติเรื่องนี้',
      by: signed('head'),
      fallback: contentOf(publication && fallbackOf(publication, broughtBy, BUILDER_TIME)),
    },
    settle_version: { submissionId: broughtBy, by: 'head' },
    record_proof: asFound(publication),
    prove_again: {},
    place_again: {},
    tell_followers: { seen: seenIn(publication, 'shown'), to: 'category', people: 12 },
    vouch: { seen: seenIn(publication, 'shown'), reason: 'เปิดจากโทรศัพท์มือถือแล้ว' },
    nudge: {},
    remind: { notice: 'reminder' },
    escalate: {},
    transfer_owner: { ownerId: 'colleague', name: 'คุณ colleague' },
    note_undelivered: undelivered,
  };
  return inputs[action];
}
