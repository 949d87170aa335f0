import { z } from 'zod';
import { roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { calendarDate } from '../../time/thai-date.ts';
import type { Member } from '../member.ts';
import { changed, type PeopleNotice, type PeopleRule, peopleOutcome } from '../people-rule.ts';
import { personFieldsSchema, readPersonFields } from '../person-fields.ts';
import { PRIVACY_NOTICE } from '../privacy-notice.ts';

export const registerInput = z.strictObject({
  /** Id for a record that does not exist yet. */
  id: z.string(),
  fields: personFieldsSchema,
  /** Version of the privacy notice that was shown and read. */
  noticeVersion: z.string(),
  /**
   * The person says that they are known here and come with a new LINE account; `other` is who they were found to be. Whether
   * anybody was is for the administrators alone: a stranger would learn from it who works here.
   */
  changedAccount: z.boolean(),
});

/**
 * Somebody with a LINE account says who they are in the office and waits to be admitted. The privacy notice was
 * shown and its reading is recorded; it is a notice, not consent (PDPA section 23). Sent again while it waits, it
 * mends what was sent before.
 */
export const register: PeopleRule<z.infer<typeof registerInput>> = {
  input: registerInput,
  apply({ actor, member, other, profile, at }, input) {
    if (actor.kind !== 'applicant') return refuse('already_registered');
    if (input.noticeVersion !== PRIVACY_NOTICE.version) {
      return refuse('invalid_input', {}, [
        { field: 'noticeVersion', message: 'ประกาศการคุ้มครองข้อมูลส่วนบุคคลมีฉบับใหม่ กรุณาเปิดอ่านอีกครั้ง' },
      ]);
    }
    const read = readPersonFields(input.fields, profile);
    if (!read.ok) return read;
    // A person who left and comes back is registered anew, so there is no record of theirs here: what they did before
    // stays with the record that did it.
    const before = member;
    const base: Member = before ?? {
      id: input.id,
      officeId: profile.id,
      lineUserId: actor.lineUserId,
      ...read.fields,
      roles: [],
      status: 'pending',
      seats: [],
      reachable: true,
      noticeReadAt: at,
      replacesMemberId: null,
      proposed: null,
      createdAt: at,
      updatedAt: at,
    };
    const after = changed(
      base,
      {
        ...read.fields,
        status: 'pending',
        noticeReadAt: at,
        replacesMemberId: input.changedAccount && other ? other.id : null,
        // What was proposed was proposed of what was sent before.
        proposed: null,
      },
      at,
    );
    const notices: PeopleNotice[] = [];
    if (before?.status !== 'pending')
      notices.push({
        notice: 'registration_waiting',
        to: { seats: [roleSeat('administrator')], except: [] },
        about: after,
      });
    if (other && before?.replacesMemberId !== after.replacesMemberId)
      notices.push({ notice: 'rebind_asked', to: other, about: after });
    const details = {
      noticeVersion: input.noticeVersion,
      noticeReadOn: calendarDate(at),
      ...(input.changedAccount ? { changedAccount: true } : {}),
    };
    return peopleOutcome({ people: [{ before, after, details }], notices });
  },
};
