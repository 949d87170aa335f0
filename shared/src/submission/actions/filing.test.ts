import { describe, expect, test } from 'vitest';
import { nothingFound } from '../../checks/finding.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { anOfficeProfile } from '../../testing/office-profile-builder.ts';
import { refusalOf, take, taken } from '../../testing/procedure.ts';
import { aRequestContent, inputFor } from '../../testing/procedure-inputs.ts';
import { byWordOfMouth, theOffice } from '../../testing/procedure-people.ts';
import { aRequest } from '../../testing/procedure-situations.ts';

/** News goes by the short route and is published by the unit that files it. */
function profileWithShortNews(): OfficeProfile {
  const profile = theOffice();
  profile.categories = profile.categories.map((category) =>
    category.id === 'public-relations'
      ? { ...category, route: 'short', publishedBy: [{ role: 'webmaster', unit: 'submitter' }] }
      : category,
  );
  return profile;
}
const profile = profileWithShortNews();
const news = aRequestContent({ categoryId: 'public-relations', subtopicId: 'general' });

describe('filing', () => {
  test('records who filed what, where it waits and for whom', () => {
    expect(taken('submit', 'submitter', null).submission).toMatchObject({
      id: 'request-1',
      officeId: 'test-office',
      number: '2565-0001',
      state: 'submitted',
      revision: 1,
      submitter: { memberId: 'submitter', unitName: 'กลุ่มงานวิชาการ' },
      currentStep: 0,
      steps: [
        { id: 'consider', seats: ['position:assistant'] },
        { id: 'approve', seats: ['position:head'], standInSeats: ['position:assistant'] },
      ],
      awaiting: ['position:assistant'],
      publisherSeats: ['role:webmaster'],
      giverSeats: ['position:head'],
      corrects: null,
      author: { memberId: 'submitter' },
      ownerId: 'submitter',
      round: 1,
      decisions: [],
      lastRefusal: null,
      verbal: null,
      waiting: {
        on: 'people',
        since: '2021-12-24T03:00:00.000Z',
        reminders: 0,
        remindedOn: null,
        escalated: false,
      },
      filedAt: '2021-12-24T03:00:00.000Z',
      log: { seq: 1 },
    });
  });

  test("puts the submitter's own unit where the profile says the unit of the submitter", () => {
    const { submission } = taken('submit', 'submitter', null, {
      profile,
      input: { ...inputFor('submit', null), content: news },
    });
    expect(submission.publisherSeats).toEqual(['unit:academic+role:webmaster']);
    expect(submission.steps.map(({ id }) => id)).toEqual(['approve']);
  });

  test.each([
    ['a category', { categoryId: 'nowhere' }],
    ['a subtopic', { subtopicId: 'nowhere' }],
    ['a subtopic named like a property of objects', { subtopicId: 'constructor' }],
  ])('is refused with %s that the office does not have', (_what, given) => {
    const input = { ...inputFor('submit', null), content: aRequestContent(given) };
    expect(take('submit', 'submitter', null, { input })).toMatchObject({
      refusal: { code: 'invalid_input', fields: [{ field: 'categoryId' }] },
    });
  });

  test('names no givers of permission by word of mouth where the office does not allow it', () => {
    const without = theOffice({ verbalApproval: byWordOfMouth({ allowed: false }) });
    expect(taken('submit', 'submitter', null, { profile: without }).submission.giverSeats).toEqual([]);
  });

  test('keeps its steps when the profile changes afterwards', () => {
    const { submission } = aRequest('waiting for the head');
    const changed = anOfficeProfile();
    changed.routes.standard = [
      { id: 'approve', title: 'คณะกรรมการ', kind: 'approve', by: [{ position: 'assistant' }] },
    ];
    expect(take('approve', 'assistant2', submission, { profile: changed }).ok).toBe(false);
    expect(take('approve', 'head', submission, { profile: changed }).ok).toBe(true);
  });
});

describe('filing again after it was sent back', () => {
  const back = aRequest('sent back', profile).submission;
  const again = (content: ReturnType<typeof aRequestContent>, office = profile) =>
    taken('resubmit', 'submitter', back, { profile: office, input: { content, checks: nothingFound } })
      .submission;

  test('keeps number, submitter and steps, and starts at the first step', () => {
    const filed = again(aRequestContent({ title: 'ฉบับแก้ไข' }));
    expect(filed).toMatchObject({
      id: back.id,
      number: back.number,
      submitter: back.submitter,
      createdAt: back.createdAt,
      steps: back.steps,
      currentStep: 0,
      round: 2,
      decisions: back.decisions,
      awaiting: ['position:assistant'],
      content: { title: 'ฉบับแก้ไข' },
      lastRefusal: { ...back.lastRefusal, before: back.content },
      revision: 3,
    });
    expect(filed.contentHash).not.toBe(back.contentHash);
  });

  test('keeps the steps it started with even when its category has others by now', () => {
    const changed = profileWithShortNews();
    changed.routes.standard = changed.routes.short ?? [];
    expect(again(aRequestContent(), changed).steps).toEqual(back.steps);
  });

  test('takes the steps and publishers of the category it moves to', () => {
    const moved = again(news);
    expect(moved.steps.map(({ id }) => id)).toEqual(['approve']);
    expect(moved).toMatchObject({
      awaiting: ['position:head'],
      publisherSeats: ['unit:academic+role:webmaster'],
    });
  });

  test('is refused into a category that the office does not have', () => {
    const content = aRequestContent({ categoryId: 'nowhere' });
    expect(
      take('resubmit', 'submitter', back, { profile, input: { content, checks: nothingFound } }),
    ).toMatchObject({
      refusal: { code: 'invalid_input', fields: [{ field: 'categoryId' }] },
    });
  });

  test('names who wrote what it says now', () => {
    const given = taken('transfer_owner', 'administrator', back, { profile }).submission;
    const { submission } = taken('resubmit', 'colleague', given, { profile });
    expect(submission).toMatchObject({
      submitter: { memberId: 'submitter' },
      author: { memberId: 'colleague' },
    });
  });

  test('still says why it was sent back', () => {
    expect(again(aRequestContent()).lastRefusal).toMatchObject({ ...back.lastRefusal });
  });
});

describe('asking for a correction of what is published', () => {
  const corrects = {
    publicationId: 'request-1',
    number: '2565-0001',
    ownerId: 'submitter',
    isCorrectable: true,
    underWay: null,
  };
  const asking = (given: Partial<Record<keyof typeof corrects, unknown>> = {}) => ({
    input: {
      id: 'request-2',
      number: '2565-0002',
      content: aRequestContent(),
      checks: nothingFound,
      corrects: { ...corrects, ...given },
    },
  });

  test('is a request of its own, with its own number, that names what it corrects', () => {
    expect(taken('submit', 'submitter', null, asking()).submission).toMatchObject({
      id: 'request-2',
      number: '2565-0002',
      corrects: { publicationId: 'request-1', number: '2565-0001' },
      state: 'submitted',
      currentStep: 0,
      decisions: [],
    });
  });

  test.each([
    ['of what somebody else answers for', { ownerId: 'colleague' }, 'not_owner_of_publication'],
    ['of what never stood on the website', { isCorrectable: false }, 'nothing_to_correct'],
  ])('is refused %s', (_what, given, code) => {
    expect(refusalOf('submit', 'submitter', null, asking(given))).toBe(code);
  });

  test('is refused while another is under way, by its number', () => {
    expect(take('submit', 'submitter', null, asking({ underWay: '2565-0007' }))).toMatchObject({
      refusal: { code: 'correction_under_way', message: expect.stringContaining('2565-0007') },
    });
  });
});
