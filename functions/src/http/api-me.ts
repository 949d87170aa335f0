import type { Me } from '@prakat/shared/api/api';
import { handlingFor } from '@prakat/shared/office/handling';
import { preparationHint } from '@prakat/shared/office/prepared-by';
import { seatsOf } from '@prakat/shared/office/seat';
import { unitName } from '@prakat/shared/office/unit-name';
import { delegableSeats } from '@prakat/shared/people/delegation';
import { isSecondPerson } from '@prakat/shared/people/permissions';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import { handlesComplaints, seesCounts } from '../complaints/handles-complaints.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { countWaiting, WAITING_COUNTED } from '../procedure/find-waiting.ts';
import { seesVerbal } from '../procedure/sees-verbal.ts';
import { hasProvinceView } from '../province/province-view.ts';
import { readsOpinions } from './api-opinions.ts';

/** The person, and what the form needs to know of their office. */
export async function meOf(context: Context, office: Office, actor: PersonActor): Promise<Me> {
  const { profile } = office;
  const { member } = actor;
  const { allowed, confirmWithinDays, afterDeadline } = profile.verbalApproval;
  const asked = (categoryId: string, subtopicId: string | null) => {
    const handling = handlingFor(profile, categoryId, subtopicId);
    if (!handling) throw new Error(`the profile of ${profile.id} has no ${categoryId}`);
    const { requires, displayDays, preparedBy } = handling;
    return { requires, displayDays, preparedHint: preparationHint(profile, preparedBy, member.unitId) };
  };
  return {
    member: {
      id: member.id,
      name: member.name,
      positionTitle: member.positionTitle,
      unitName: unitName(profile, member.unitId),
      contact: member.contact,
      isStaff: member.roles.includes('staff'),
      isAdministrator: member.roles.includes('administrator'),
      appoints: isSecondPerson(actor, { profile, at: isoNow(context) }),
      canDelegate: delegableSeats(seatsOf(member)).length > 0,
      seesVerbal: seesVerbal(profile, actor, isoNow(context)),
      seesDistricts: hasProvinceView(context, profile, actor),
      readsOpinions: readsOpinions(member),
      handlesComplaints: handlesComplaints(context, office, actor, isoNow(context)),
      countsComplaints: seesCounts(context, office, actor, isoNow(context)),
    },
    office: {
      id: profile.id,
      name: profile.name.full,
      shortName: profile.name.short,
      siteUrl: `${context.publicUrl}/${profile.id}/`,
      categories: profile.categories.map(({ id, number, name, description, subtopics }) => ({
        id,
        number,
        name,
        description,
        ...asked(id, null),
        subtopics: subtopics.map((subtopic) => ({
          id: subtopic.id,
          name: subtopic.name,
          ...asked(id, subtopic.id),
        })),
      })),
      files: profile.files,
      noticeBoard: profile.destinations.noticeBoard,
      refusalReasons: profile.refusalReasons,
      correctionReasons: profile.correctionReasons,
      units: profile.units,
      verbalApproval: { allowed, confirmWithinDays, afterDeadline },
      expiryNoticeDays: profile.expiryNoticeDays,
    },
    waiting: await countWaiting({ context, office, actor }, WAITING_COUNTED),
    today: calendarDate(context.clock()),
    now: isoNow(context),
  };
}
