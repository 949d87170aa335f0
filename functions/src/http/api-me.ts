import type { Me } from '@prakat/shared/api/api';
import { handlingFor } from '@prakat/shared/office/handling';
import { preparationHint } from '@prakat/shared/office/prepared-by';
import { seatsOf } from '@prakat/shared/office/seat';
import { delegableSeats } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { type Context, isoNow, type Office } from '../context.ts';

/** The person, and what the form needs to know of their office. */
export function meOf(context: Context, { profile }: Office, member: Member): Me {
  const hint = (categoryId: string, subtopicId: string | null) =>
    preparationHint(profile, handlingFor(profile, categoryId, subtopicId)?.preparedBy ?? [], member.unitId);
  return {
    member: {
      id: member.id,
      name: member.name,
      positionTitle: member.positionTitle,
      unitName: profile.units.find(({ id }) => id === member.unitId)?.name ?? member.unitId,
      contact: member.contact,
      isStaff: member.roles.includes('staff'),
      isAdministrator: member.roles.includes('administrator'),
      canDelegate: delegableSeats(seatsOf(member)).length > 0,
    },
    office: {
      id: profile.id,
      name: profile.name.full,
      shortName: profile.name.short,
      siteUrl: `${context.publicUrl}/${profile.id}/`,
      categories: [...profile.categories]
        .sort((a, b) => a.number - b.number)
        .map(({ id, number, name, description, sourceRequired, displayDays, subtopics }) => ({
          id,
          number,
          name,
          description,
          sourceRequired,
          displayDays,
          preparedHint: hint(id, null),
          subtopics: subtopics.map((subtopic) => ({
            id: subtopic.id,
            name: subtopic.name,
            preparedHint: hint(id, subtopic.id),
          })),
        })),
      files: profile.files,
      refusalReasons: profile.refusalReasons,
      correctionReasons: profile.correctionReasons,
      units: profile.units,
      verbalApproval: profile.verbalApproval,
      expiryNoticeDays: profile.expiryNoticeDays,
    },
    today: calendarDate(context.clock()),
    now: isoNow(context),
  };
}
