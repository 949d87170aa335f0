import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readCredentials, type Settings } from '@prakat/functions/config/config';
import type { Context } from '@prakat/functions/context';
import { connectOffice, lineAddresses } from '@prakat/functions/line/connect-office';
import { confirmChange } from '@prakat/functions/people/leave-office';
import { every } from '@prakat/functions/store/every';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Member, Proposal } from '@prakat/shared/people/member';
import type { Clock } from '@prakat/shared/time/clock';
import { simulatedCredentials, simulatedOfficesOf } from '@prakat/simulator/simulation';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { createLogger } from '../logger.ts';
import { OperatorError } from '../operator-error.ts';

/** A person about whom something is proposed. */
export type Waiting = { member: Member; proposed: Proposal };

/** What waits for a second person in an office, by the names of those it is about. */
export async function waitingIn(store: Store, officeId: string): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const status of ['pending', 'active'])
    for await (const member of every(store, 'members', 'byOffice', { equals: { officeId, status } }))
      if (member.proposed) found.push({ member, proposed: member.proposed });
  return found;
}

/**
 * Whoever runs the product confirms as the second person what waits on somebody's record: for an office that has lost its
 * own. Logged as such; the product that serves sends the messages. Throws `OperatorError` with why it cannot be done.
 */
export async function confirmWaiting(
  { member, proposed }: Waiting,
  given: {
    settings: Settings;
    environment: Readonly<Record<string, string | undefined>>;
    store: Store;
    profiles: ReadonlyMap<string, OfficeProfile>;
    clock?: Clock;
  },
): Promise<void> {
  const context = operatorContext(given);
  const office = context.offices.get(member.officeId);
  if (!office) throw new OperatorError(`${member.officeId} ยังไม่ได้เชื่อมต่อกับ LINE`);
  const by = { system: 'operator' };
  const done = await confirmChange(context, office, by, member.id, { seen: proposed.at });
  if (!done.ok) throw new OperatorError(done.refusal.message);
}

/** What a change of people needs of the product, beside one that may be serving. */
function operatorContext({
  settings,
  environment,
  store,
  profiles,
  clock = Date.now,
}: Parameters<typeof confirmWaiting>[1]): Context {
  const connected = readCredentials(environment, profiles.keys());
  const credentials =
    connected.size > 0
      ? connected
      : new Map(
          simulatedOfficesOf(profiles.values()).map((one) => [one.officeId, simulatedCredentials(one)]),
        );
  const line = lineAddresses(settings);
  return {
    store,
    files: openLocalFileStore(join(settings.DATA_DIR, 'files')),
    offices: new Map(
      [...profiles].flatMap(([officeId, profile]) => {
        const own = credentials.get(officeId);
        return own ? [[officeId, connectOffice(profile, own, line, clock)]] : [];
      }),
    ),
    clock,
    newId: randomUUID,
    logger: createLogger('silent'),
    publicUrl: settings.PUBLIC_URL ?? '',
    lineLoginBaseUrl: line.login,
    linkSecret: '',
    sealing: { key: '', noted: async () => null, note: async () => {} },
    // The product that serves looks for new entries by itself.
    nudgeOutbox: () => {},
  };
}
