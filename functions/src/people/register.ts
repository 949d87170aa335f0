import type { RegistrationBody, RegistrationView } from '@prakat/shared/api/people';
import { privacyNoticeFor } from '@prakat/shared/people/privacy-notice';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { findMember } from '../actors/find-member.ts';
import type { Context, Office } from '../context.ts';
import type { StoreReader } from '../store/store.ts';
import { holdersOf, knownByName, registrationOf } from './office-people.ts';
import { performPeople } from './perform-people.ts';

const DAY_MS = 24 * 3600_000;
/** Anybody with a LINE account can register; nobody needs to mend it more often than this in a day. */
const REGISTRATIONS_A_DAY = 5;

/** Somebody says who they are in the office, or mends what they said. */
export async function registerPerson(
  context: Context,
  office: Office,
  lineUserId: string,
  { fields, noticeVersion, changedAccount }: RegistrationBody,
): Promise<{ ok: true } | Refused> {
  const officeId = office.profile.id;
  return performPeople(context, officeId, {
    action: 'register',
    memberId: null,
    other: ({ tx }) => (changedAccount ? knownByName(tx, officeId, fields.name) : Promise.resolve(null)),
    by: { lineUserId },
    input: async ({ tx, member }) => {
      if (member && (await isTooOften(context, tx, officeId, member.id)))
        return refuse('too_many_registrations');
      return { ok: true, input: { id: context.newId(), fields, noticeVersion, changedAccount } };
    },
  });
}

async function isTooOften(
  context: Context,
  reader: StoreReader,
  officeId: string,
  memberId: string,
): Promise<boolean> {
  const { items } = await reader.find('memberEvents', 'byMember', {
    equals: { officeId, subject: memberId },
    limit: REGISTRATIONS_A_DAY * 2,
  });
  const since = context.clock() - DAY_MS;
  const recent = items.filter(({ action, at }) => action === 'register' && Date.parse(at) > since);
  return recent.length >= REGISTRATIONS_A_DAY;
}

/** How a LINE account stands with the office, and what its form needs. Says nothing of anybody else. */
export async function registrationView(
  { store }: Pick<Context, 'store'>,
  { profile }: Office,
  lineUserId: string,
): Promise<RegistrationView> {
  const member = await findMember(store, profile.id, lineUserId);
  const own = member ?? (await registrationOf(store, profile.id, lineUserId));
  const { units, positions } = profile;
  const view: RegistrationView = {
    status: 'none',
    fields: null,
    changedAccount: false,
    reason: null,
    sentAt: null,
    office: { units, positions },
    notice: privacyNoticeFor(profile),
    awaitsSetUp: (await holdersOf(store, profile.id, 'administrator')).length === 0,
  };
  if (!own || own.status === 'left' || own.status === 'merged' || own.status === 'erased') return view;
  const { status, name, positionId, positionTitle, unitId, contact, updatedAt } = own;
  return {
    ...view,
    status,
    fields: { name, positionId, positionTitle, unitId, contact },
    changedAccount:
      own.replacesMemberId !== null ||
      (status === 'pending' && (await saidChangedAccount(store, profile.id, own.id))),
    reason: status === 'refused' ? await reasonOfRefusal(store, profile.id, own.id) : null,
    sentAt: updatedAt,
  };
}

/** Why a registration was refused, in the words of whoever did; null where none was given. */
export async function reasonOfRefusal(
  reader: StoreReader,
  officeId: string,
  memberId: string,
): Promise<string | null> {
  const { reason } = await newestDetails(reader, { officeId, memberId, action: 'refuse_registration' });
  return typeof reason === 'string' ? reason : null;
}

/** What the person said last, whoever was found by it or nobody. */
async function saidChangedAccount(reader: StoreReader, officeId: string, memberId: string): Promise<boolean> {
  const { changedAccount } = await newestDetails(reader, { officeId, memberId, action: 'register' });
  return changedAccount === true;
}

async function newestDetails(
  reader: StoreReader,
  { officeId, memberId, action }: { officeId: string; memberId: string; action: string },
): Promise<Record<string, unknown>> {
  const { items } = await reader.find('memberEvents', 'byMember', {
    equals: { officeId, subject: memberId },
    limit: 20,
  });
  return items.find((event) => event.action === action)?.details ?? {};
}
