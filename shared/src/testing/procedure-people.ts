import type { OfficeProfile } from '../office/profile.ts';
import { type Actor, signatureOf } from '../people/actor.ts';
import type { Member, Signature } from '../people/member.ts';
import { aMember } from './builders.ts';
import { anOfficeProfile } from './office-profile-builder.ts';

const OFFICE = 'test-office';

const person = (id: string, given: Partial<Member> = {}): Member =>
  aMember({ id, officeId: OFFICE, name: `คุณ ${id}`, unitId: 'academic', ...given });

/** The people of `theOffice()`, and some who have no business there. */
export const people = {
  submitter: person('submitter'),
  colleague: person('colleague'),
  assistant: person('assistant', { positionId: 'assistant' }),
  assistant2: person('assistant2', { positionId: 'assistant' }),
  head: person('head', { positionId: 'head', positionTitle: 'สาธารณสุขอำเภอ', unitId: 'administration' }),
  webmaster: person('webmaster', { roles: ['staff', 'webmaster'] }),
  webmaster2: person('webmaster2', { roles: ['staff', 'webmaster'] }),
  administrator: person('administrator', { roles: ['administrator'] }),
  /** Holds the same positions in another office. */
  stranger: person('stranger', {
    officeId: 'other-office',
    positionId: 'head',
    roles: ['staff', 'webmaster', 'administrator'],
  }),
  formerHead: person('former-head', {
    positionId: 'head',
    roles: ['staff', 'webmaster', 'administrator'],
    status: 'left',
  }),
} as const satisfies Record<string, Member>;
export type PersonName = keyof typeof people;
export const everyone = Object.keys(people) as PersonName[];

export const system: Actor = { kind: 'system', name: 'outbox' };
export const actor = (member: Member): Actor => ({ kind: 'member', member });

/**
 * Two steps: an assistant considers, the head approves; when the head does not in time, an assistant does in the
 * head's place. In an urgent case the head permits by word of mouth.
 */
export function theOffice(given: Partial<OfficeProfile> = {}): OfficeProfile {
  const profile = anOfficeProfile({
    verbalApproval: byWordOfMouth(),
    destinations: { website: 'built-in', lineGroup: true, noticeBoard: true },
    ...given,
  });
  const [consider, approve] = profile.routes.standard ?? [];
  if (consider && approve && !given.routes) {
    profile.routes.standard = [consider, { ...approve, standIn: [{ position: 'assistant' }] }];
  }
  return profile;
}

/** The head gives permission by word of mouth, and the item stays up when the deadline has passed. */
export const byWordOfMouth = (
  given: Partial<OfficeProfile['verbalApproval']> = {},
): OfficeProfile['verbalApproval'] => ({
  allowed: true,
  givers: [{ position: 'head' }],
  confirmWithinDays: 3,
  afterDeadline: 'keep',
  ...given,
});

/** The website of `theOffice()` is kept by hand. */
export const theOfficeByHand = (given: Partial<OfficeProfile> = {}): OfficeProfile =>
  theOffice({
    destinations: {
      website: 'manual',
      websiteUrl: 'https://example.go.th',
      lineGroup: true,
      noticeBoard: true,
    },
    ...given,
  });

/** The website of `theOffice()` is a WordPress. */
export const theOfficeOnWordPress = (given: Partial<OfficeProfile> = {}): OfficeProfile =>
  theOffice({
    destinations: {
      website: 'wordpress',
      websiteUrl: 'https://example.go.th',
      lineGroup: true,
      noticeBoard: false,
    },
    ...given,
  });

const office = theOffice();
export const signed = (name: PersonName): Signature => signatureOf(people[name], office);
