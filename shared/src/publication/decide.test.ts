import { describe, expect, test } from 'vitest';
import { refusalOn, takeOn } from '../testing/procedure.ts';
import { aFounding, inputOn } from '../testing/procedure-inputs.ts';
import { anItemOnline } from '../testing/procedure-situations.ts';
import { publicationActions } from './transitions.ts';

describe('an approval', () => {
  test.each(publicationActions.filter((action) => action !== 'plan'))('must come before %s', (action) => {
    for (const by of ['submitter', 'webmaster', 'system'] as const) {
      expect(refusalOn(action, by, null)).toBe('not_found');
    }
  });

  test('founds a publication by the product alone, and once', () => {
    for (const by of ['submitter', 'head', 'webmaster', 'administrator'] as const) {
      expect(refusalOn('plan', by, null)).toBe('not_entitled');
    }
    expect(takeOn('plan', 'system', null, { input: aFounding() }).ok).toBe(true);
    expect(refusalOn('plan', 'system', anItemOnline('approved').publication)).toBe('wrong_state');
  });
});

describe('who is refused learns why', () => {
  test.each([
    ['confirm_publication', 'head', 'published', 'not_entitled', 'นำข้อมูลขึ้นเผยแพร่'],
    ['record_placed', 'webmaster', 'approved', 'not_entitled', 'งานของระบบ'],
    ['confirm_publication', 'webmaster', 'confirmed', 'wrong_state', 'ยืนยันแล้ว'],
    ['publish_by_hand', 'webmaster', 'approved', 'publishing_automatically', 'ระบบจะนำ'],
    ['claim_task', 'webmaster2', 'claimed by a webmaster', 'task_claimed', 'คุณ webmaster รับงาน'],
    ['claim_task', 'webmaster', 'confirmed', 'no_task', 'ไม่มีงานค้าง'],
    ['call_off', 'webmaster', 'approved', 'not_owner_of_publication', 'เฉพาะเจ้าของข้อมูล'],
    ['call_off', 'submitter', 'confirmed', 'nothing_to_call_off', 'ไม่มีข้อมูลที่รอขึ้น'],
    ['take_down', 'colleague', 'published', 'not_entitled', 'ดูแลข้อมูลที่เผยแพร่'],
    ['take_down', 'stranger', 'published', 'not_found', 'ไม่พบรายการ'],
    ['take_down', 'formerHead', 'published', 'not_a_member', 'ยังไม่ได้ลงทะเบียน'],
    ['take_down', 'webmaster', 'taken down', 'wrong_state', 'นำลงจากเว็บไซต์แล้ว'],
    ['restore', 'webmaster', 'denied', 'restore_after_denial', 'กรุณายื่นคำขอใหม่'],
    ['restore', 'colleague', 'taken down', 'not_entitled', 'นำข้อมูลกลับขึ้น'],
    ['restore', 'webmaster', 'taken down by the head', 'restore_by_decider', 'คุณ head'],
    ['assign_task', 'webmaster', 'published', 'not_entitled', 'มอบหมายงานเผยแพร่'],
    ['transfer_owner', 'webmaster', 'published', 'not_entitled', 'งานของผู้ดูแลระบบ'],
  ] as const)('%s by %s of what is %s', (action, name, situation, code, words) => {
    expect(takeOn(action, name, anItemOnline(situation).publication)).toMatchObject({
      refusal: { code, message: expect.stringContaining(words) },
    });
  });
});

test.each(publicationActions)(
  '%s refuses input of another shape from anybody, naming what is wrong',
  (action) => {
    const publication = action === 'plan' ? null : anItemOnline('published').publication;
    const input = { ...inputOn(action, publication), unknown: 'field' };
    for (const by of ['submitter', 'webmaster', 'stranger', 'system'] as const) {
      expect(takeOn(action, by, publication, { input })).toMatchObject({
        ok: false,
        refusal: { code: 'invalid_input', fields: [{ field: 'unknown' }] },
      });
    }
  },
);
