import type { Version } from '../../../publication/schema.ts';
import type { Submission } from '../../../submission/schema.ts';
import type { Records } from '../driver.ts';
import { type ItemLedger, must, type Permission, type RequestLedger, stateOf, versionOf } from './ledger.ts';

const verbalOf: Record<Permission, Version['verbal'] | null> = {
  none: null,
  written: 'none',
  word: 'pending',
  confirmed: 'confirmed',
  denied: 'denied',
  unconfirmed: 'unconfirmed',
  lapsed: 'lapsed',
};

/** What a request says of itself fits what was done with it. */
export function checkRequest(ledger: RequestLedger, items: ReadonlyMap<string, ItemLedger>): void {
  const { record, permission } = ledger;
  const { id, state, currentStep, verbal, corrects } = record;
  must(
    (currentStep !== null) === (state === 'submitted'),
    `${id} is under review exactly while it waits for that`,
  );
  const permitted = permission !== 'none' && permission !== 'denied';
  must((state === 'approved') === permitted, `${id} is ${state} when permission is ${permission}`);
  must(
    (verbal?.status === 'pending') === (permission === 'word' || permission === 'unconfirmed'),
    `the word for ${id} waits exactly until it is settled`,
  );
  const version = items
    .get(corrects?.publicationId ?? id)
    ?.versions.findIndex(({ submissionId }) => submissionId === id);
  const leads = version !== undefined && version >= 0;
  must(leads === (permission !== 'none'), `${id} led to something to publish exactly when it was permitted`);
  if (verbal?.status !== 'pending') return;
  const item = items.get(corrects?.publicationId ?? id);
  const number = (version ?? 0) + 1;
  must(
    item?.next === number || item?.versions[number - 1]?.end !== undefined,
    `nobody is asked to confirm ${id}, which never went up and will not`,
  );
}

/** What a publication says of itself fits what was done with it. */
export function checkItem(ledger: ItemLedger, requests: ReadonlyMap<string, RequestLedger>): void {
  const { record, up, last, next, end, versions } = ledger;
  const { id, state, shown, takenDown } = record;
  must(state === stateOf(ledger), `${id} is ${stateOf(ledger)} and not ${state}`);
  must((shown?.version ?? null) === last, `${id} shows version ${last} and not ${shown?.version}`);
  must(
    (record.next?.version ?? null) === next,
    `version ${next} of ${id} is next, not ${record.next?.version}`,
  );
  must(
    up === null || record.displayUntil === end,
    `${id} is shown until ${end} and not ${record.displayUntil}`,
  );
  must(
    up === null ? state !== 'taken_down' || takenDown !== null : takenDown === null,
    `${id} is taken down exactly when its record says so`,
  );
  must((record.publishedAt !== null) === (last !== null), `${id} was published exactly when it went up`);
  for (const [
    index,
    { submissionId, contentHash, verbal, deciders, displayUntil },
  ] of record.versions.entries()) {
    const known = versions[index];
    const request = requests.get(submissionId);
    must(
      known?.submissionId === submissionId && known.hash === contentHash,
      `versions of ${id} do not change`,
    );
    must(
      known?.end === undefined || displayUntil === known.end,
      `the end of version ${index + 1} of ${id} is kept`,
    );
    must(
      verbal === verbalOf[request?.permission ?? 'none'],
      `permission of version ${index + 1} of ${id} stands`,
    );
    const wrote = [request?.record.author.memberId, request?.record.submitter.memberId];
    must(
      deciders.length > 0 && !deciders.some((person) => wrote.includes(person)),
      `nobody who wrote version ${index + 1} of ${id} decided on it`,
    );
  }
}

/** The one word for how an item stands is the right one. */
export function checkStandings(
  { submissions }: Records,
  {
    items,
    requests,
  }: { items: ReadonlyMap<string, ItemLedger>; requests: ReadonlyMap<string, RequestLedger> },
): void {
  for (const { record, standing } of submissions) {
    const item = items.get(record.corrects?.publicationId ?? record.id);
    const { permission } = requests.get(record.id) ?? {};
    const word = record.state !== 'approved' || !item ? record.state : wordFor(record, item, permission);
    must(standing === word, `${record.id} is said to be ${word} and not ${standing}`);
  }
}

function wordFor({ id, corrects }: Submission, item: ItemLedger, permission: Permission | undefined) {
  if (!corrects) return stateOf(item);
  const number = 1 + item.versions.findIndex(({ submissionId }) => submissionId === id);
  if (number === item.next) return 'planned';
  const wasUp = versionOf(item, number).end !== undefined;
  if (permission === 'unconfirmed') return wasUp ? 'taken_down' : 'called_off';
  if (number === item.last) return stateOf(item);
  return !wasUp && number === item.versions.length ? 'called_off' : 'replaced';
}
