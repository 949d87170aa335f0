import fc from 'fast-check';
import type { ApprovalStep, OfficeProfile } from '../../office/profile.ts';
import { type Seat, seatsOf } from '../../office/seat.ts';
import type { Member } from '../../people/member.ts';
import { aMember } from '../builders.ts';
import { anOfficeProfile, verbalApprovalRules } from '../office-profile-builder.ts';

export const RANDOM_OFFICE = 'test-office';
export const OTHER_OFFICE = 'other-office';
/** The two kinds of information that are filed: one by the long route, one by the short. */
export const LONG = 'general-information';
export const SHORT = 'public-relations';

const seats: Seat[] = [
  { position: 'assistant' },
  { position: 'head' },
  { position: 'deputy' },
  { position: 'assistant', unit: 'submitter' },
  { role: 'administrator' },
];

const steps = fc.array(
  fc.record({
    by: fc.subarray(seats, { minLength: 1, maxLength: 2 }),
    standIn: fc.subarray(seats, { maxLength: 1 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Webmasters by their role, or by a post that others can act in. */
const publishers: Seat[][] = [
  [{ role: 'webmaster' }],
  [{ role: 'webmaster' }],
  [{ role: 'webmaster' }, { position: 'officer' }],
  [{ position: 'officer' }, { position: 'assistant', unit: 'submitter' }],
];

/** What offices a kind of story is about; nothing for any. */
export type OfficeKind = { website?: OfficeProfile['destinations']['website']; verbal?: true };

/**
 * One to three steps with or without stand-ins, a website of either kind, permission by word of mouth or not, and
 * whoever may give it and publish.
 */
export const randomProfile = (kind: OfficeKind): fc.Arbitrary<OfficeProfile> =>
  fc
    .record({
      steps,
      website: fc.constantFrom(
        ...(kind.website ? [kind.website] : (['built-in', 'built-in', 'manual'] as const)),
      ),
      lineGroup: fc.constantFrom(true, true, false),
      noticeBoard: fc.boolean(),
      verbal: fc.record({
        allowed: fc.constantFrom(...(kind.verbal ? [true] : [true, true, true, false])),
        givers: fc.subarray(seats.slice(0, 4), { minLength: 1, maxLength: 2 }),
        confirmWithinDays: fc.constantFrom(3, 1, 7),
        afterDeadline: fc.constantFrom('keep' as const, 'take_down' as const),
      }),
      publishedBy: fc.constantFrom(...publishers),
      preparedBy: fc.constantFrom<string[]>([], ['academic']),
      displayDays: fc.constantFrom(null, null, 2, 30),
      afterDays: fc.constantFrom(1, 1, 2),
    })
    .map(
      ({
        steps: long,
        website,
        lineGroup,
        noticeBoard,
        verbal,
        publishedBy,
        preparedBy,
        displayDays,
        afterDays,
      }) => {
        const profile = anOfficeProfile({
          verbalApproval: verbalApprovalRules(verbal),
          destinations: {
            website,
            ...(website === 'wordpress' ? { websiteUrl: 'https://example.go.th' } : {}),
            lineGroup,
            noticeBoard,
          },
          reminders: { afterDays, escalateAfterDays: 3 },
        });
        const { positions, routes, categories } = profile;
        positions.push(
          { id: 'deputy', title: 'รองสาธารณสุขอำเภอ' },
          { id: 'officer', title: 'เจ้าหน้าที่สารสนเทศ' },
        );
        routes.standard = long.map(
          ({ by, standIn }, index): ApprovalStep => ({
            id: `step-${index + 1}`,
            title: `ขั้นที่ ${index + 1}`,
            kind: index === long.length - 1 ? 'approve' : 'consider',
            by,
            ...(standIn.length > 0 ? { standIn } : {}),
          }),
        );
        profile.categories = categories.map((category) => ({
          ...category,
          displayDays,
          publishedBy,
          preparedBy,
          ...(category.id === SHORT ? { route: 'short' } : {}),
        }));
        return profile;
      },
    );

const person = (id: string, given: Partial<Member> = {}): Member =>
  aMember({
    id,
    officeId: RANDOM_OFFICE,
    lineUserId: `U-${id}`,
    name: `คุณ ${id}`,
    unitId: 'academic',
    ...given,
  });

const usual = [
  person('submitter'),
  person('colleague', { unitId: 'administration' }),
  person('assistant', { positionId: 'assistant' }),
  person('assistant2', { positionId: 'assistant', unitId: 'administration' }),
  person('head', { positionId: 'head', unitId: 'administration' }),
  person('deputy', { positionId: 'deputy', unitId: 'administration' }),
  person('officer', { positionId: 'officer' }),
  person('webmaster', { roles: ['staff', 'webmaster'] }),
  person('administrator', { roles: ['staff', 'webmaster', 'administrator'] }),
];

/** The same posts and roles in another office. */
const stranger = person('stranger', {
  officeId: OTHER_OFFICE,
  positionId: 'head',
  roles: ['staff', 'webmaster', 'administrator'],
});

/** People in the usual posts, of whom up to three are something else. */
export const randomTeam: fc.Arbitrary<Member[]> = fc
  .array(
    fc.record({
      who: fc.nat(usual.length - 2),
      positionId: fc.constantFrom(null, 'head', 'assistant', 'deputy', 'officer'),
      unitId: fc.constantFrom('academic', 'administration'),
      roles: fc.subarray(['staff', 'webmaster', 'administrator'] as const),
    }),
    { maxLength: 3 },
  )
  .map((changes) => {
    const team = [...usual];
    for (const { who, positionId, unitId, roles } of changes) {
      const member = { ...(team[who] as Member), positionId, unitId, roles };
      team[who] = { ...member, seats: seatsOf(member) };
    }
    return [...team, stranger];
  });
