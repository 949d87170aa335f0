import { beginFold, foldNext } from '@prakat/shared/machine/chain';
import { erasuresIn } from '@prakat/shared/machine/erasure';
import type { LogEvent } from '@prakat/shared/machine/event';
import { hashOf } from '@prakat/shared/machine/hash';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Group, Member } from '@prakat/shared/people/member';
import { loggedPart } from '@prakat/shared/people/people-log';
import type { Findings } from './findings.ts';
import type { SealBook } from './seal-book.ts';
import type { SoundRecords } from './sound-records.ts';

/** What the log of an office's people leads to, by the ids of the records. */
type Folded = { members: Map<string, object>; delegations: Map<string, object>; groups: Map<string, object> };

/** The records of one office that the log of its people answers for. */
type PeopleRecords = { members: Member[]; delegations: Delegation[]; groups: Group[]; events: LogEvent[] };

/** Audits the people of every office: see `auditPeople`. */
export async function auditAllPeople(
  records: SoundRecords,
  officeIds: Iterable<string>,
  seals: SealBook,
  findings: Findings,
): Promise<void> {
  const offices = new Map<string, PeopleRecords>();
  for (const officeId of officeIds)
    offices.set(officeId, { members: [], delegations: [], groups: [], events: [] });
  for await (const member of records.all('members')) offices.get(member.officeId)?.members.push(member);
  for await (const one of records.all('delegations')) offices.get(one.officeId)?.delegations.push(one);
  for await (const group of records.all('groups')) offices.get(group.officeId)?.groups.push(group);
  for await (const event of records.all('memberEvents')) offices.get(event.officeId)?.events.push(event);
  for (const [officeId, stored] of offices) {
    const { events, members } = stored;
    const isSound = auditPeople(officeId, stored, findings);
    seals.check(
      { kind: 'people', log: officeId, officeId, number: null, collection: 'memberEvents', events },
      isSound,
    );
    findings.report.people += members.length;
    findings.report.events += events.length;
  }
}

/**
 * Recomputes the log of an office's people and compares people, delegations and LINE groups with what it leads to. A
 * broken log is the one fault named; else every record that differs, is missing, or is not in the log. True when the log
 * itself is in order.
 */
function auditPeople(officeId: string, { events, ...stored }: PeopleRecords, findings: Findings): boolean {
  const fault = (record: string, reason: string) => findings.add(officeId, null, record, reason);
  const chain = beginFold(erasuresIn(events));
  for (const event of events) {
    const broken = foldNext(chain, event);
    if (broken) {
      fault(`memberEvents/${broken.seq}`, broken.reason);
      return false;
    }
    if (event.kind !== 'people' || event.log !== officeId || event.officeId !== officeId) {
      fault(`memberEvents/${event.seq}`, 'is of another log');
      return false;
    }
  }
  const folded = recordsOf(chain.subjects);
  const compare = (
    collection: keyof Folded,
    records: readonly { id: string }[],
    part: (record: never) => object,
  ) => {
    for (const record of records) {
      const logged = folded[collection].get(record.id);
      folded[collection].delete(record.id);
      if (logged === undefined) fault(`${collection}/${record.id}`, 'is not in the log');
      else if (hashOf(part(record as never)) !== hashOf(logged))
        fault(`${collection}/${record.id}`, 'is not what the log says');
    }
    for (const id of folded[collection].keys()) fault(`${collection}/${id}`, 'is missing');
  };
  compare('members', stored.members, (member: Member) => loggedPart(member));
  compare('delegations', stored.delegations, (delegation: Delegation) => delegation);
  compare('groups', stored.groups, (group: Group) => group);
  return true;
}

/**
 * Takes the folded fields of each subject apart: the person's own, and under keys of their own (`delegation:ID`,
 * `group:ID`) what hangs on them.
 */
function recordsOf(subjects: ReadonlyMap<string, Record<string, unknown>>): Folded {
  const folded: Folded = { members: new Map(), delegations: new Map(), groups: new Map() };
  for (const [subject, fields] of subjects) {
    const own = Object.entries(fields).filter(([field, value]) => {
      const [, kind = '', id = ''] = /^(delegation|group):(.+)$/.exec(field) ?? [];
      if (kind) folded[kind === 'group' ? 'groups' : 'delegations'].set(id, value as object);
      return !kind;
    });
    if (own.length === 0) continue;
    const [, groupId] = /^group:(.+)$/.exec(subject) ?? [];
    if (groupId) folded.groups.set(groupId, Object.fromEntries(own));
    else folded.members.set(subject, Object.fromEntries(own));
  }
  return folded;
}
