import { describe, expect, test } from 'vitest';
import { refusalOf, take, taken } from '../testing/procedure.ts';
import { inputFor } from '../testing/procedure-inputs.ts';
import { actor, people } from '../testing/procedure-people.ts';
import { aRequest } from '../testing/procedure-situations.ts';
import { actionNames } from './transitions.ts';

describe('filing', () => {
  test.each(actionNames.filter((action) => action !== 'submit'))('must come before %s', (action) => {
    for (const by of ['submitter', 'head', 'system'] as const) {
      expect(refusalOf(action, by, null)).toBe('not_found');
    }
  });

  test.each([
    ['the administrator, who is no staff', 'administrator', 'not_a_member'],
    ['somebody who has left', 'formerHead', 'not_a_member'],
    ['somebody of another office', 'stranger', 'not_a_member'],
    ['the system', 'system', 'not_entitled'],
  ] as const)('is refused to %s', (_who, name, code) => {
    expect(refusalOf('submit', name, null)).toBe(code);
  });

  test('happens once for a request', () => {
    const { submission } = aRequest('waiting for the assistant');
    expect(refusalOf('submit', 'submitter', submission)).toBe('wrong_state');
  });
});

describe('who is refused learns why', () => {
  test.each([
    ['approve', 'colleague', 'waiting for the head', 'not_entitled', 'พิจารณาอนุมัติ'],
    ['propose', 'stranger', 'waiting for the assistant', 'not_found', 'ไม่พบรายการ'],
    ['reject', 'formerHead', 'waiting for the head', 'not_a_member', 'ยังไม่ได้ลงทะเบียน'],
    ['resubmit', 'colleague', 'sent back', 'not_submitter', 'เฉพาะผู้ยื่นคำขอ'],
    ['approve', 'head', 'published', 'stale', 'อนุมัติแล้ว'],
    ['approve', 'assistant', 'waiting for the assistant', 'stale', 'รอพิจารณา'],
    ['confirm_verbal', 'head', 'confirmed in writing', 'verbal_settled', 'ไปแล้ว'],
    ['confirm_verbal', 'assistant2', 'published by word of mouth', 'not_entitled', 'ยืนยัน'],
    [
      'record_verbal_approval',
      'submitter',
      'urgent and waiting for the assistant',
      'own_submission',
      'ท่านเป็นผู้ยื่นคำขอนี้',
    ],
    ['lapse_verbal', 'head', 'approved by word of mouth', 'not_entitled', 'งานของระบบ'],
    ['transfer_owner', 'webmaster', 'waiting for the assistant', 'not_entitled', 'งานของผู้ดูแลระบบ'],
    ['withdraw', 'submitter', 'published', 'wrong_state', 'อนุมัติแล้ว'],
  ] as const)('%s by %s of what is %s', (action, name, situation, code, words) => {
    expect(take(action, name, aRequest(situation).submission)).toMatchObject({
      refusal: { code, message: expect.stringContaining(words) },
    });
  });
});

describe('four eyes', () => {
  test('the submitter does not decide on their own request, whatever position they hold', () => {
    const filed = taken('submit', 'assistant', null).submission;
    for (const action of ['propose', 'send_back', 'reject'] as const) {
      expect(refusalOf(action, 'assistant', filed)).toBe('own_submission');
      expect(take(action, 'assistant2', filed).ok).toBe(true);
    }
  });

  test('one person does not take two steps of a filing', () => {
    const both = { ...people.assistant, id: 'both', positionId: 'assistant' };
    const filed = aRequest('waiting for the assistant').submission;
    const proposed = taken('propose', actor(both), filed).submission;
    const promoted = actor({ ...both, positionId: 'head' });
    for (const action of ['approve', 'send_back', 'reject'] as const) {
      expect(refusalOf(action, promoted, proposed)).toBe('already_decided_other_step');
    }
  });

  test('after it was sent back and filed again, the same people consider it anew, beside what they decided', () => {
    const back = aRequest('sent back').submission;
    const again = taken('resubmit', 'submitter', back).submission;
    expect(again.decisions).toEqual(back.decisions);
    const { decisions } = taken('propose', 'assistant', again).submission;
    expect(decisions.map(({ round, outcome }) => [round, outcome])).toEqual([
      [1, 'sent_back'],
      [2, 'proposed'],
    ]);
  });

  test('somebody who left or moved since filing is judged by what they are now', () => {
    const { submission } = aRequest('waiting for the head');
    const moved = actor({ ...people.head, positionId: 'assistant' });
    expect(refusalOf('approve', moved, submission)).toBe('not_entitled');
    expect(take('approve', actor({ ...people.colleague, positionId: 'head' }), submission).ok).toBe(true);
  });
});

describe('nobody decides on what they wrote', () => {
  /** A head who is an administrator as well, and so can take a request over and give it back. */
  const both = actor({ ...people.head, roles: ['staff', 'administrator'] });
  const give = (ownerId: string) => ({ input: { ownerId, name: `คุณ ${ownerId}` } });

  const back = taken('send_back', both, aRequest('waiting for the head').submission).submission;
  const theirs = taken('transfer_owner', both, back, give('head')).submission;
  const rewritten = taken('resubmit', both, theirs).submission;
  const given = taken('transfer_owner', both, rewritten, give('submitter')).submission;
  const proposed = taken('propose', 'assistant', given).submission;

  test('not though they sent it back, took it over, wrote it, filed it and gave it back', () => {
    expect(proposed).toMatchObject({
      submitter: { memberId: 'submitter' },
      ownerId: 'submitter',
      author: { memberId: 'head' },
      content: { title: 'ฉบับแก้ไข' },
    });
    for (const action of ['approve', 'send_back', 'reject'] as const) {
      expect(refusalOf(action, both, proposed)).toBe('own_submission');
    }
  });

  test('not by permission by word of mouth, which they would give on their own text', () => {
    const urgent = { ...proposed, content: { ...proposed.content, urgency: 'urgent' as const } };
    expect(refusalOf('record_verbal_approval', 'webmaster', urgent)).toBe('verbal_giver_not_entitled');
  });

  test('another who holds the post does, and so do they once somebody else has written it', () => {
    const other = actor({ ...people.colleague, positionId: 'head' });
    expect(taken('approve', other, proposed).submission.state).toBe('approved');
    const sent = taken('send_back', other, proposed).submission;
    const again = taken('resubmit', 'submitter', sent).submission;
    expect(again.author.memberId).toBe('submitter');
    const once = taken('propose', 'assistant', again).submission;
    expect(taken('approve', both, once).submission.state).toBe('approved');
  });
});

test.each(actionNames)('%s refuses input of another shape from anybody, naming what is wrong', (action) => {
  const submission = action === 'submit' ? null : aRequest('waiting for the assistant').submission;
  const input = { ...inputFor(action, submission), unknown: 'field' };
  for (const by of ['submitter', 'head', 'stranger', 'system'] as const) {
    expect(take(action, by, submission, { input })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_input', fields: [{ field: 'unknown' }] },
    });
  }
});
