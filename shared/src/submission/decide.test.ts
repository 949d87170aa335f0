import { describe, expect, test } from 'vitest';
import { aRequest, take, taken } from '../testing/procedure.ts';
import { inputFor } from '../testing/procedure-inputs.ts';
import { actor, people } from '../testing/procedure-people.ts';
import { type ActionName, transitions } from './transitions.ts';

const actions = Object.keys(transitions) as ActionName[];

describe('filing', () => {
  test.each(actions.filter((action) => action !== 'submit'))('must come before %s', (action) => {
    for (const by of ['submitter', 'head', 'system'] as const) {
      expect(take(action, by, null)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    }
  });

  test.each([
    ['the administrator, who is no staff', 'administrator', 'not_a_member'],
    ['somebody who has left', 'formerHead', 'not_a_member'],
    ['somebody of another office', 'stranger', 'not_a_member'],
  ] as const)('is refused to %s', (_who, name, code) => {
    expect(take('submit', name, null)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('is refused to the system', () => {
    expect(take('submit', 'system', null)).toMatchObject({ ok: false, refusal: { code: 'not_entitled' } });
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
    ['publish_by_hand', 'webmaster', aRequest('approved').submission, 'publishing_automatically', 'ระบบจะนำ'],
    [
      'claim_task',
      'webmaster2',
      aRequest('claimed by a webmaster').submission,
      'task_claimed',
      'คุณ webmaster รับงาน',
    ],
    ['claim_task', 'webmaster', aRequest('confirmed').submission, 'no_task', 'ไม่มีงานค้าง'],
    ['confirm_verbal', 'head', aRequest('confirmed in writing').submission, 'verbal_settled', 'ไปแล้ว'],
    [
      'confirm_verbal',
      'assistant2',
      aRequest('published by word of mouth').submission,
      'not_entitled',
      'ยืนยัน',
    ],
    [
      'correct',
      'submitter',
      aRequest('published by word of mouth').submission,
      'verbal_unsettled',
      'ยังไม่ได้ยืนยัน',
    ],
    ['record_verbal_approval', 'submitter', waiting, 'own_submission', 'ท่านเป็นผู้ยื่นคำขอนี้'],
    ['transfer_owner', 'webmaster', waiting, 'not_entitled', 'งานของผู้ดูแลระบบ'],
    ['take_down', 'colleague', published, 'not_entitled', 'ดูแลข้อมูลที่เผยแพร่'],
    ['restore', 'webmaster', aRequest('denied').submission, 'restore_after_denial', 'กรุณายื่นคำขอใหม่'],
    ['withdraw', 'submitter', published, 'wrong_state', 'เผยแพร่แล้ว'],
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

test.each(actions)('%s refuses input of another shape from anybody, naming what is wrong', (action) => {
  const submission = action === 'submit' ? null : aRequest('waiting for the assistant').submission;
  const input = { ...inputFor(action, submission), unknown: 'field' };
  for (const by of ['submitter', 'head', 'stranger', 'system'] as const) {
    expect(take(action, by, submission, { input })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_input', fields: [{ field: 'unknown' }] },
    });
  }
});
