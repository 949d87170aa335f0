import { describe, expect, test } from 'vitest';
import {
  actor,
  aRequest,
  frozen,
  inputFor,
  type PersonName,
  people,
  rightActor,
  type Situation,
  situations,
  system,
  take,
  taken,
} from '../testing/procedure.ts';
import { stepUnderReview } from './permissions.ts';
import { submissionSchema } from './schema.ts';
import { type ActionName, transitions } from './transitions.ts';

const actions = Object.keys(transitions) as ActionName[];

/** The procedure, written down a second time by hand: what the right person can do where. */
const allowed: Record<Situation, ActionName[]> = {
  'waiting for the assistant': ['propose', 'send_back', 'reject', 'record_delivery'],
  'waiting for the head': ['approve', 'send_back', 'reject', 'record_delivery'],
  'sent back': ['resubmit', 'record_delivery'],
  rejected: ['record_delivery'],
  approved: ['record_published', 'record_publish_failed', 'publish_by_hand', 'record_delivery'],
  'waiting to be published by hand': [
    'record_published',
    'record_publish_failed',
    'publish_by_hand',
    'record_delivery',
  ],
  published: ['confirm_publication', 'record_delivery'],
  confirmed: ['record_delivery'],
};

describe.each(situations)('a request that is %s', (situation) => {
  const { submission } = aRequest(situation);
  frozen(submission);

  test('lets the right person take exactly the actions of the procedure', () => {
    const taken = actions.filter((action) => take(action, rightActor(action, submission), submission).ok);
    expect(taken.sort()).toEqual([...allowed[situation]].sort());
  });

  test.each(allowed[situation])('goes where the table says by %s', (action) => {
    const decided = taken(action, rightActor(action, submission), submission);
    const row = transitions[action];
    expect(decided.submission.state).toBe(row.to ?? submission.state);
    expect(submissionSchema.safeParse(decided.submission).error).toBeUndefined();
    expect(decided.event).toMatchObject({ action, seq: submission.log.seq + 1, submissionId: submission.id });
    expect(decided.submission.log).toEqual({ seq: decided.event.seq, hash: decided.event.hash });
  });

  const refused = actions.filter((action) => !allowed[situation].includes(action));
  test.each(refused)('refuses %s from the right person in words, and changes nothing', (action) => {
    const result = take(action, rightActor(action, submission), submission);
    expect(result).toEqual({
      ok: false,
      refusal: { code: expect.any(String), message: expect.stringMatching(/[ก-๙]/) },
    });
    expect(['stale', 'wrong_state', 'not_entitled']).toContain(result.ok || result.refusal.code);
  });

  test.each(actions)('refuses %s from everybody whose turn it is not', (action) => {
    const right = rightActor(action, submission);
    const rightNames = rightPeople(action, submission);
    const others = (Object.keys(people) as PersonName[]).filter((name) => !rightNames.includes(name));
    for (const name of others) {
      expect(`${name}: ${take(action, name, submission).ok}`).toBe(`${name}: false`);
    }
    if (right.kind === 'member') expect(take(action, system, submission)).toMatchObject({ ok: false });
  });
});

/** Names of all whose turn an action is; hand-written, so that it does not follow the code's own rule. */
function rightPeople(action: ActionName, submission: Parameters<typeof rightActor>[1]): PersonName[] {
  if (['confirm_publication', 'publish_by_hand'].includes(action)) return ['webmaster'];
  if (action === 'resubmit') return ['submitter'];
  if (action.startsWith('record_')) return [];
  if (action === 'submit') return ['submitter', 'colleague', 'assistant', 'assistant2', 'head', 'webmaster'];
  const step = submission && stepUnderReview(submission)?.id;
  return step === 'consider' ? ['assistant', 'assistant2'] : step === 'approve' ? ['head'] : [];
}

describe('filing', () => {
  test.each(actions.filter((action) => action !== 'submit'))('must come before %s', (action) => {
    expect(take(action, rightActor(action, null), null)).toMatchObject({
      ok: false,
      refusal: { code: 'not_found' },
    });
  });

  test.each([
    ['the administrator, who is no staff', 'administrator', 'not_a_member'],
    ['somebody who has left', 'formerHead', 'not_a_member'],
  ] as const)('is refused to %s', (_who, name, code) => {
    expect(take('submit', name, null)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('is refused to the system', () => {
    expect(take('submit', system, null)).toMatchObject({ ok: false, refusal: { code: 'not_entitled' } });
  });

  test('happens once for a request', () => {
    const { submission } = aRequest('waiting for the assistant');
    expect(take('submit', 'submitter', submission)).toMatchObject({ refusal: { code: 'wrong_state' } });
  });
});

describe('who is refused learns why', () => {
  const waiting = aRequest('waiting for the assistant').submission;
  const published = aRequest('published').submission;
  test.each([
    ['approve', 'colleague', aRequest('waiting for the head').submission, 'not_entitled', 'พิจารณาอนุมัติ'],
    ['propose', 'stranger', waiting, 'not_found', 'ไม่พบเรื่อง'],
    ['reject', 'formerHead', aRequest('waiting for the head').submission, 'not_a_member', 'ยังไม่ได้ลงทะเบียน'],
    ['resubmit', 'colleague', aRequest('sent back').submission, 'not_submitter', 'เฉพาะผู้ยื่นคำขอ'],
    ['confirm_publication', 'head', published, 'not_entitled', 'นำข้อมูลขึ้นเผยแพร่'],
    ['record_published', 'webmaster', aRequest('approved').submission, 'not_entitled', 'งานของระบบ'],
    ['approve', 'head', published, 'stale', 'เผยแพร่แล้ว'],
    ['approve', 'assistant', waiting, 'stale', 'รอพิจารณา'],
    ['confirm_publication', 'webmaster', aRequest('confirmed').submission, 'wrong_state', 'ยืนยันแล้ว'],
  ] as const)('%s by %s', (action, name, submission, code, words) => {
    expect(take(action, name, submission)).toMatchObject({
      refusal: { code, message: expect.stringContaining(words) },
    });
  });
});

describe('four eyes', () => {
  test('the submitter does not decide on their own request, whatever position they hold', () => {
    const filed = taken('submit', 'assistant', null).submission;
    for (const action of ['propose', 'send_back', 'reject'] as const) {
      expect(take(action, 'assistant', filed)).toMatchObject({ refusal: { code: 'own_submission' } });
      expect(take(action, 'assistant2', filed).ok).toBe(true);
    }
  });

  test('one person does not take two steps of a filing', () => {
    const both = { ...people.assistant, id: 'both', positionId: 'assistant' };
    const filed = aRequest('waiting for the assistant').submission;
    const proposed = taken('propose', actor(both), filed).submission;
    const promoted = actor({ ...both, positionId: 'head' });
    for (const action of ['approve', 'send_back', 'reject'] as const) {
      expect(take(action, promoted, proposed)).toMatchObject({
        refusal: { code: 'already_decided_other_step' },
      });
    }
  });

  test('after it was sent back and filed again, the same people consider it anew', () => {
    const back = aRequest('sent back').submission;
    const again = taken('resubmit', 'submitter', back).submission;
    expect(again.decisions).toEqual([]);
    expect(take('propose', 'assistant', again).ok).toBe(true);
  });

  test('somebody who left or moved since filing is judged by what they are now', () => {
    const { submission } = aRequest('waiting for the head');
    expect(take('approve', actor({ ...people.head, positionId: 'assistant' }), submission)).toMatchObject({
      refusal: { code: 'not_entitled' },
    });
    expect(take('approve', actor({ ...people.colleague, positionId: 'head' }), submission).ok).toBe(true);
  });
});

test.each(actions)('%s refuses input of another shape, naming what is wrong', (action) => {
  const situation = situations.find((candidate) => allowed[candidate].includes(action));
  const submission = situation ? aRequest(situation).submission : null;
  const input = { ...(inputFor(action, submission) as object), unknown: 'field' };
  expect(take(action, rightActor(action, submission), submission, { input })).toMatchObject({
    ok: false,
    refusal: { code: 'invalid_input', fields: [{ field: 'unknown' }] },
  });
});
