import type { PeopleNotice, PeopleNoticeName } from '@prakat/shared/people/people-rule';
import { aDelegation, aMember } from '@prakat/shared/testing/builders';
import { describe, expect, it } from 'vitest';
import { registerInviteBubble } from './flex/registration-bubble.ts';
import { renderPeopleNotice } from './people-notice-cards.ts';
import { anOffice } from './testing/card-samples.ts';
import { faultsOf } from './testing/message-limits.ts';

/** A notice that is missing here does not compile. */
const table: Record<PeopleNoticeName, true> = {
  registration_waiting: true,
  rebind_asked: true,
  admitted: true,
  registration_refused: true,
  rebound: true,
  account_replaced: true,
  post_changed: true,
  work_received: true,
  delegated: true,
  delegation_ended: true,
  change_proposed: true,
  change_refused: true,
  appointed: true,
};
const names = Object.keys(table) as PeopleNoticeName[];
const office = { profile: anOffice(), liffId: '2001234567-abcdefgh' };
const noticeOf = (notice: PeopleNoticeName, fill = 'นายจิรายุ ทินจง'): PeopleNotice => {
  const long = fill.repeat(200).slice(0, 200);
  const about = aMember({
    name: long,
    positionTitle: long,
    contact: long,
    roles: ['staff', 'webmaster', 'administrator'],
  });
  const delegation = aDelegation({ fromName: long, toName: long, fromPositionTitle: long });
  const lines = Array.from({ length: 12 }, () => ({ who: long, what: long, from: long, to: long }));
  const reason = fill.repeat(500).slice(0, 500);
  const by = { proposed: long, confirmed: null };
  return { notice, to: about, about, reason, delegation, count: 12, lines, by };
};

describe('what people are told about themselves', () => {
  it.each(names)('%s is a message that LINE takes, with the longest of everything', (name) => {
    for (const fill of ['ที่', 'น้ำ', 'W', '\u0E49', '👩‍👩‍👧‍👦'])
      for (const replacesMemberId of [null, 'member-9']) {
        const notice = noticeOf(name, fill);
        const about = { ...notice.about, replacesMemberId };
        expect(faultsOf(renderPeopleNotice({ ...notice, about }, office))).toEqual([]);
      }
  });

  it('is also taken where it is the same for everybody', () => {
    expect(faultsOf(registerInviteBubble(office))).toEqual([]);
  });

  it('opens the registration that waits, and decides nothing from the chat', () => {
    const card = JSON.stringify(renderPeopleNotice(noticeOf('registration_waiting'), office));
    expect(card).toContain('https://liff.line.me/2001234567-abcdefgh/people/member-1');
    expect(card).not.toContain('postback');
  });

  it('warns the administrator to check by telephone before an account is replaced', () => {
    const notice = noticeOf('registration_waiting');
    const about = { ...notice.about, replacesMemberId: 'member-9' };
    expect(JSON.stringify(renderPeopleNotice({ ...notice, about }, office))).toContain(
      'กรุณาโทรตรวจสอบกับเจ้าตัว',
    );
  });
});
