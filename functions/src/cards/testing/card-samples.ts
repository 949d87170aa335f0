import { readFileSync } from 'node:fs';
import { parseOfficeProfile } from '@prakat/shared/office/check-profile';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { type PublicationAction, publicationActions } from '@prakat/shared/publication/transitions';
import { fieldLimits } from '@prakat/shared/submission/draft';
import type { Content } from '@prakat/shared/submission/schema';
import { type ActionName, actionNames } from '@prakat/shared/submission/transitions';
import {
  aContent,
  aDecision,
  aFinding,
  anAttachedFile,
  aPlacement,
  aPublication,
  aSignature,
  aSubmission,
  aUuid,
  aVersion,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import type { Item } from '../../store/items.ts';
import type { CardData } from '../card-data.ts';

/** A card of somebody who could do anything has the most buttons there can be. */
export const everyAction: readonly ActionName[] = actionNames;
export const everyActionOnPublication: readonly PublicationAction[] = publicationActions;

/** One of the five offices as it is configured. */
export function anOffice(id = 'si-bun-rueang'): OfficeProfile {
  const file = new URL(`../../../../offices/${id}.json`, import.meta.url);
  const parsed = parseOfficeProfile(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`offices/${id}.json does not parse`);
  return parsed.profile;
}

export const aCard = (given: Partial<CardData> & Pick<CardData, 'submission'>): CardData => ({
  publication: null,
  profile: anOffice(),
  liffId: '2001234567-abcdefgh',
  now: BUILDER_TIME,
  details: {},
  actions: [],
  onPublication: [],
  onBehalfOf: null,
  mayDecide: false,
  ...given,
});

/**
 * A correction, and what it corrects, in which everything that can be written is as long as it may be, made of one text
 * over and over.
 */
export function theLongest(
  profile: OfficeProfile,
  fill: string,
): { submission: Item['submission']; publication: NonNullable<Item['publication']> } {
  const long = (max: number) => fill.repeat(Math.ceil(max / Math.max(1, fill.length))).slice(0, max);
  const category = profile.categories[0];
  const content: Content = aContent({
    title: long(fieldLimits.title),
    details: long(fieldLimits.details),
    externalLink: `https://example.go.th/${'a'.repeat(fieldLimits.externalLink - 30)}`,
    remarks: long(fieldLimits.remarks),
    source: long(fieldLimits.source),
    urgency: 'urgent',
    urgentReason: long(fieldLimits.urgentReason),
    categoryId: category?.id ?? '',
    subtopicId: category?.subtopics[0]?.id ?? null,
    coversFrom: '2021-10-01',
    coversTo: '2022-09-30',
    publishOn: '2021-12-30',
    files: Array.from({ length: 20 }, (_, index) =>
      anAttachedFile({ id: aUuid(index), name: `${long(195)}.pdf`, bytes: 4_194_304 }),
    ),
  });
  const by = aSignature({
    memberId: aUuid(1),
    name: long(200),
    positionTitle: long(200),
    unitName: long(500),
    contact: long(200),
    onBehalfOf: { kind: 'on_behalf', name: long(200), positionTitle: long(200) },
  });
  const decisions = Array.from({ length: 6 }, () =>
    aDecision({ by, stepTitle: long(500), reason: long(500), round: 2 }),
  );
  const verbal = aVerbalApproval({
    givenBy: by,
    givenTo: long(200),
    means: 'line_call',
    whyUrgent: long(2000),
    note: long(2000),
    clearance: long(500),
    photo: anAttachedFile({ id: 'photo-1', name: `${long(195)}.jpg`, extension: 'jpg' }),
    recordedBy: by,
    confirmBy: BUILDER_TIME,
    passedOver: Array.from({ length: 6 }, () => long(500)),
    reminders: 3,
    remindedOn: '2021-12-24',
    escalated: true,
  });
  const waiting = {
    on: 'people' as const,
    since: BUILDER_TIME,
    reminders: 12,
    remindedOn: '2021-12-24',
    escalated: true,
  };
  const submission = aSubmission({
    id: aUuid(999),
    corrects: { publicationId: aUuid(998), number: '2565-9999' },
    round: 2,
    checks: {
      findings: (['citizen_id', 'list_of_persons', 'act_year', 'other_agency'] as const).flatMap((kind) =>
        Array.from({ length: 12 }, () =>
          aFinding({
            kind,
            excerpt: long(200),
            suggestion: long(200),
            where: { in: 'file', fileId: aUuid(7), name: long(200), at: long(200) },
          }),
        ),
      ),
      leftOff: 9999,
      scanned: [],
    },
    submitter: by,
    author: { ...by, memberId: aUuid(2) },
    content,
    steps: [
      {
        id: 'approve',
        title: long(500),
        kind: 'approve',
        seats: ['position:head'],
        standInSeats: ['position:deputy'],
      },
    ],
    decisions,
    lastRefusal: { kind: 'rejected', reason: long(500), by, at: BUILDER_TIME },
    verbal,
    waiting,
  });
  const address = `https://example.go.th/${long(200)}`;
  const publication = aPublication({
    id: aUuid(998),
    content,
    versions: [
      aVersion({ approvedBy: by, verbal: 'pending', displayUntil: '2021-12-31' }),
      aVersion({ version: 2, submissionId: submission.id, approvedBy: by, verbal: 'pending', upFrom: null }),
    ],
    next: { version: 2, content },
    placements: [
      aPlacement({ address, confirmed: { by, at: BUILDER_TIME, version: 1 } }),
      aPlacement({
        id: 'by-hand',
        destination: 'by-hand',
        state: 'removing',
        address,
        error: long(500),
      }),
    ],
    displayUntil: '2021-12-31',
    takenDown: {
      kind: 'early',
      at: BUILDER_TIME,
      by,
      byDecider: true,
      reason: long(500),
      publicReason: long(500),
    },
    ownerUnit: long(500),
    claim: { by, at: BUILDER_TIME },
    unseparated: [long(200)],
    waiting,
  });
  return { submission, publication };
}
