// Checks a log that `npm run audit -- --export FILE` wrote, on any machine, with nothing but Node 20:
//
//     node offline-audit.mjs EXPORT [--key FILE] [--seal OFFICE:NUMBER:CODE]...
//
// It shares no code with the product: docs/log-format.md says all that it relies on. It ends with `offline audit: ok`, or
// names what is wrong and exits with 1. Without the key of the seals it cannot tell who made them.
import { createHash, createHmac } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const options = { key: { type: 'string' }, seal: { type: 'string', multiple: true, default: [] } };
const { positionals, values } = parseArgs({ allowPositionals: true, options });

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
/** Canonical JSON (RFC 8785): keys in order, no blanks. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.keys(value).sort();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${canonical(value[field])}`).join(',')}}`;
}
const hashOf = (value) => sha256(canonical(value));
const same = (a, b) => canonical(a ?? null) === canonical(b ?? null);
const without = (value, ...fields) =>
  Object.fromEntries(Object.entries(value).filter(([field]) => !fields.includes(field)));

/** Lists by name. */
class Lists extends Map {
  of = (name) => this.get(name) ?? [];
  add(name, value) {
    if (this.has(name)) this.get(name).push(value);
    else this.set(name, [value]);
  }
}
const grouped = (list, nameOf) => {
  const lists = new Lists();
  for (const value of list) lists.add(nameOf(value), value);
  return lists;
};
const faults = new Set();
const fault = (where, why) => faults.add(`${where} ${why}`);
/** What comes before the first of a chain. */
const START = { seq: 0, hash: '0'.repeat(64) };

// 1. The export itself: one canonical JSON object to a line, and a last line that counts and hashes the others.
const all = new Lists();
const whole = createHash('sha256');
let [header, end, count] = [null, null, 0];
for await (const line of createInterface({ input: createReadStream(positionals[0]) })) {
  const value = JSON.parse(line);
  end = 'end' in value ? value : null;
  if (end) continue;
  if (header) all.add(value.in, value.record);
  else header = value;
  whole.update(`${line}\n`);
  count += 1;
}
if (header?.format !== 'prakat-log' || header.version !== 1)
  throw new Error('this is no log that I can read');
if (end?.end !== count || end.sha256 !== whole.digest('hex')) fault('the export', 'is not whole');

// 2. Seals: each follows the one before it in its office, is as it was made, and is signed with the key. The key's file
//    has it in its first line; the others, `OFFICE NUMBER HASH`, name seals of a lost key that are taken as they are.
const [key, ...others] = values.key ? readFileSync(values.key, 'utf8').split('\n').filter(Boolean) : [];
const accepted = others.map((line) => line.split(' '));
const upTo = new Map(accepted.map(([office, number]) => [office, Number(number)]));
const seals = grouped(all.of('seals'), ({ officeId }) => officeId);
const newest = new Map();
/** By `KIND LOG`: numbers of events, with their hashes when they were sealed. */
const sealed = new Lists();
const isSigned = ({ keyId, hash, mac }) =>
  keyId === sha256(`prakat seal key ${key}`).slice(0, 16) &&
  mac === createHmac('sha256', key).update(hash).digest('hex');
for (const [office, list] of seals) {
  let before = START;
  for (const seal of list.sort((a, b) => a.seq - b.seq)) {
    const follows = seal.seq === before.seq + 1 && seal.previousHash === before.hash;
    const isWhole = hashOf(without(seal, 'hash', 'mac')) === seal.hash;
    const isOurs = !key || seal.seq <= (upTo.get(office) ?? 0) || isSigned(seal);
    if (!follows || !isWhole || !isOurs) {
      fault(`seals/${seal.id}`, !follows ? 'does not follow' : isWhole ? 'has another key' : 'was altered');
      break;
    }
    before = seal;
    newest.set(office, seal);
    for (const { kind, log, seq, hash } of seal.heads)
      sealed.add(`${kind} ${log}`, { seq, hash, id: seal.id });
  }
}
for (const [office, number, code] of [...accepted, ...values.seal.map((seal) => seal.split(':'))]) {
  const digits = code.toLowerCase().replace(/[^0-9a-f]/g, '');
  const found = seals.of(office).find(({ seq }) => seq === Number(number));
  if (digits.length < 20 || !found?.hash.startsWith(digits)) fault(`seals/${office}:${number}`, 'is missing');
}

// 3. Chains: the events of a log in order, each as it was written, and as they were sealed.
const kinds = {
  events: 'submission',
  publicationEvents: 'publication',
  paperEvents: 'paper',
  memberEvents: 'people',
};
/** By `KIND LOG`: the fields of each subject in the end, its head, and every step on the way. */
const folded = new Map();
for (const [collection, kind] of Object.entries(kinds)) {
  for (const [log, events] of grouped(all.of(collection), (event) => event.log)) {
    const state = { subjects: {}, steps: [], head: START, isBroken: false };
    folded.set(`${kind} ${log}`, state);
    const { officeId } = events[0];
    // Of people, a later event may say what is left of one that personal data was taken out of.
    const left = new Map();
    for (const { action, seq, details, erased } of kind === 'people' ? events : [])
      for (const one of action === 'erase' && !erased ? (details.erased ?? []) : [])
        if (one.seq < seq) left.set(one.seq, one.left);
    for (const event of events) {
      const { seq, hash, subject } = event;
      const follows = seq === state.head.seq + 1 && event.previousHash === state.head.hash;
      const isInPlace =
        event.id === `${log}:${String(seq).padStart(6, '0')}` &&
        event.kind === kind &&
        event.officeId === officeId &&
        log === (kind === 'people' ? officeId : subject);
      const isWhole = event.erased
        ? hashOf(event) === left.get(seq)
        : hashOf(without(event, 'hash')) === hash;
      if (!follows || !isInPlace || !isWhole) {
        fault(`${collection}/${log}:${seq}`, follows ? 'was altered' : 'does not follow');
        state.isBroken = true;
        break;
      }
      state.subjects[subject] = { ...state.subjects[subject], ...event.changes };
      state.steps.push({ event, after: state.subjects[subject] });
      state.head = { seq, hash };
    }
    if (state.isBroken) continue;
    const heads = sealed.of(`${kind} ${log}`);
    for (const { seq, hash, id } of heads)
      if (events[seq - 1]?.hash !== hash) fault(`${collection}/${log}:${seq}`, `is not as sealed in ${id}`);
    const next = events[Math.max(0, ...heads.map(({ seq }) => seq))];
    const seal = newest.get(officeId);
    if (next && seal && Date.parse(next.at) < Date.parse(seal.at) - 3_600_000)
      fault(`${collection}/${next.id}`, `says it is older than ${seal.id}, which does not know it`);
  }
}
// Logs of complaints are sealed, and are in no export: who reads one is not of their circle.
for (const [name, [{ id }]] of sealed)
  if (!folded.has(name) && !name.startsWith('complaint ')) fault(name, `was sealed in ${id} and is gone`);

// 4. Records: each is what its log leads to, and whatever a log leads to is there.
const logged = new Map();
for (const [name, { subjects, head, isBroken }] of folded) {
  const [kind, log] = name.split(' ');
  if (isBroken) continue;
  if (kind !== 'people') logged.set(`${kind}s/${log}`, { ...subjects[log], log: head });
  for (const [subject, fields] of Object.entries(kind === 'people' ? subjects : {})) {
    const hanging = Object.keys(fields).filter((field) => /^(delegation|group):/.test(field));
    for (const field of hanging) logged.set(field.replace(':', 's/'), fields[field]);
    const own = without(fields, ...hanging);
    const name = subject.startsWith('group:') ? subject.replace(':', 's/') : `members/${subject}`;
    if (Object.keys(own).length > 0) logged.set(name, own);
  }
}
for (const collection of ['submissions', 'publications', 'papers', 'members', 'delegations', 'groups'])
  for (const record of all.of(collection)) {
    const name = `${collection}/${record.id}`;
    const unlogged = collection === 'members' ? ['reachable', 'updatedAt'] : [];
    const isBroken = folded.get(`${collection.slice(0, -1)} ${record.id}`)?.isBroken;
    if (!isBroken && !same(without(record, ...unlogged), logged.get(name))) fault(name, 'is not as logged');
    logged.delete(name);
  }
for (const name of logged.keys()) fault(name, 'is missing, though its log is there');

// 5. Records against each other: what stands on the website was permitted, and what was permitted stands there; the
//    numbers of requests have no gaps.
const [requests, publications] = ['submissions', 'publications'].map(
  (collection) => new Map(all.of(collection).map((record) => [record.id, record])),
);
const placeOf = (request) => request?.corrects?.publicationId ?? request?.id;
const permits = ['approve', 'record_verbal_approval'];
for (const { id, versions, officeId } of publications.values())
  for (const { submissionId, contentHash, verbal } of versions) {
    const request = requests.get(submissionId);
    const steps = folded.get(`submission ${submissionId}`)?.steps ?? [];
    const isPermitted = steps.some(
      ({ event, after }) => permits.includes(event.action) && hashOf(after.content) === contentHash,
    );
    const isSettled = ['none', 'unconfirmed'].includes(verbal) || request?.verbal?.status === verbal;
    if (request?.officeId !== officeId || placeOf(request) !== id || !isPermitted || !isSettled)
      fault(`publications/${id}`, `shows what request ${submissionId} does not say`);
  }
for (const request of requests.values()) {
  const versions = publications.get(placeOf(request))?.versions ?? [];
  if (request.state === 'approved' && !versions.some(({ submissionId }) => submissionId === request.id))
    fault(`submissions/${request.id}`, 'was permitted and stands nowhere');
}
const given = grouped(requests.values(), ({ officeId, number }) => `${officeId}:${number.slice(0, 4)}`);
const counters = new Map(all.of('counters').map(({ id, value }) => [id, value]));
for (const name of new Set(
  [...given.keys(), ...counters.keys()].filter((one) => /^[a-z0-9-]+:\d{4}$/.test(one)),
)) {
  const numbers = given.of(name).map(({ number }) => Number(number.slice(5)));
  const isWithoutGaps = numbers.sort((a, b) => a - b).every((number, index) => number === index + 1);
  if (!isWithoutGaps || numbers.length !== (counters.get(name) ?? 0))
    fault(`counters/${name}`, `is not ${numbers}`);
}

for (const line of faults) console.error(`offline audit: fault: ${line}`);
console.log(
  `${requests.size} requests, ${all.of('seals').length} seals${key ? '' : ', the key not at hand'}`,
);
console.log(faults.size > 0 ? `offline audit: ${faults.size} fault(s)` : 'offline audit: ok');
process.exitCode = faults.size > 0 ? 1 : 0;
