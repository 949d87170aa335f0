import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { roleSchema } from '@prakat/shared/people/member';
import { z } from 'zod';

/**
 * The people and groups of an office in the simulation, as `simulator/people/OFFICE.json` lists them. Ids and
 * credentials are derived from the office id and the key, so the product and the simulator of the LINE
 * platform agree on them also when they run as two processes that share nothing.
 */
export const simulatedOfficeFileSchema = z.strictObject({
  officeId: z.string(),
  botName: z.string().max(20),
  people: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9-]+$/),
      /** The name that the person's LINE account shows. */
      displayName: z.string().max(20),
      /** What the person is in the office; absent for residents and strangers. */
      member: z
        .strictObject({
          name: z.string(),
          positionId: z.string().nullable(),
          positionTitle: z.string(),
          unitId: z.string(),
          contact: z.string(),
          roles: z.array(roleSchema),
        })
        .optional(),
    }),
  ),
  groups: z.array(z.strictObject({ key: z.string(), name: z.string(), members: z.array(z.string()) })),
});
export type SimulatedOfficeFile = z.infer<typeof simulatedOfficeFileSchema>;

/** Credentials of an office's LINE channels as the simulator issues them. They open nothing outside it. */
export type SimulatedChannel = {
  botUserId: string;
  basicId: string;
  channelId: string;
  channelSecret: string;
  /** A long-lived channel access token. */
  accessToken: string;
  loginChannelId: string;
  loginChannelSecret: string;
  liffId: string;
};

export type SimulatedPerson = SimulatedOfficeFile['people'][number] & { lineUserId: string };
export type SimulatedGroup = { key: string; groupId: string; name: string; members: string[] };
export type SimulatedOffice = {
  officeId: string;
  botName: string;
  channel: SimulatedChannel;
  people: SimulatedPerson[];
  /** `members` are LINE user ids. */
  groups: SimulatedGroup[];
};

const digest = (text: string) => createHash('sha256').update(`prakat-simulation:${text}`).digest('hex');
const digits = (text: string, length: number) =>
  (BigInt(`0x${digest(text).slice(0, 16)}`) % 10n ** BigInt(length)).toString().padStart(length, '0');

/** LINE's form of a user id: U and 32 hexadecimal digits. */
export const simulatedUserId = (officeId: string, key: string) =>
  `U${digest(`user:${officeId}:${key}`).slice(0, 32)}`;
export const simulatedGroupId = (officeId: string, key: string) =>
  `C${digest(`group:${officeId}:${key}`).slice(0, 32)}`;

export function simulatedChannel(officeId: string): SimulatedChannel {
  const loginChannelId = `20${digits(`login:${officeId}`, 8)}`;
  return {
    botUserId: simulatedUserId(officeId, 'bot'),
    basicId: `@${digits(`basic:${officeId}`, 3)}${digest(`basic:${officeId}`).slice(0, 5)}`,
    channelId: `16${digits(`channel:${officeId}`, 8)}`,
    channelSecret: digest(`secret:${officeId}`).slice(0, 32),
    accessToken: `sim-${digest(`token:${officeId}`)}`,
    loginChannelId,
    loginChannelSecret: digest(`login-secret:${officeId}`).slice(0, 32),
    liffId: `${loginChannelId}-${digest(`liff:${officeId}`).slice(0, 8)}`,
  };
}

/** Reads `simulator/people/OFFICE.json`; throws with the file's name when it does not fit the schema. */
export function readSimulatedOffice(file: string): SimulatedOffice {
  const parsed = simulatedOfficeFileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return simulatedOfficeOf(parsed.data);
}

/** The office of such a file, with its ids and credentials. */
export function simulatedOfficeOf({
  officeId,
  botName,
  people,
  groups,
}: SimulatedOfficeFile): SimulatedOffice {
  return {
    officeId,
    botName,
    channel: simulatedChannel(officeId),
    people: people.map((person) => ({ ...person, lineUserId: simulatedUserId(officeId, person.key) })),
    groups: groups.map((group) => ({
      key: group.key,
      name: group.name,
      groupId: simulatedGroupId(officeId, group.key),
      members: group.members.map((key) => simulatedUserId(officeId, key)),
    })),
  };
}
