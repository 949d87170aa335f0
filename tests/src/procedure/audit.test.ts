import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '@prakat/functions/audit/audit';
import { LISTING_VERSION } from '@prakat/functions/search/keep-listings';
import { connect } from '@prakat/server/sqlite-store/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

let api: Api;
let id = '';
let number = '';
let fileId = '';
/** The number of the event in which something was done to the request, or to what stands on the website by it. */
let seqOf: (action: string) => number;
beforeAll(async () => {
  api = await anApi();
  const file = await api.uploaded('staff-1', 'แผน.pdf');
  fileId = file.id;
  ({ id, number } = await api.filed('staff-1', { fileIds: [file.id] }));
  await api.filed('staff-2');
  await api.act('assistant-2', id, 'propose');
  await api.act('sakrai', id, 'approve');
  await api.settle();
  const { store } = api.machine.context;
  const log = { equals: { log: id }, limit: 200 };
  const events = [
    ...(await store.find('events', 'byRecord', log)).items,
    ...(await store.find('publicationEvents', 'byRecord', log)).items,
  ];
  seqOf = (action) => events.find((event) => event.action === action)?.seq ?? 0;
});
afterAll(() => api.close());

const run = () =>
  audit(api.machine.context.store, api.machine.context.files, api.machine.context.offices.keys());
const asked = async (as = 'staff-1') => (await api.call('GET', `/submissions/${id}/audit`, { as })).body;

/** Changes a row behind the product's back, looks, and puts it back. */
async function whileAltered<T>(
  table: string,
  rowId: string,
  alter: (data: string) => string | null,
  look: () => Promise<T>,
) {
  const connection = connect(api.files.database);
  const [row] = connection.all(`SELECT data FROM ${table} WHERE id = ?`, [rowId]);
  const before = String(row?.data);
  const after = alter(before);
  expect(after).not.toBe(before);
  // A deleted row has rows that refer to it.
  connection.exec('PRAGMA foreign_keys = OFF');
  if (after === null) connection.run(`DELETE FROM ${table} WHERE id = ?`, [rowId]);
  else connection.run(`UPDATE ${table} SET data = ? WHERE id = ?`, [after, rowId]);
  try {
    return await look();
  } finally {
    connection.run(`INSERT OR REPLACE INTO ${table} (id, data) VALUES (?, ?)`, [rowId, before]);
    connection.close();
  }
}

const flip = (data: string, at: number) =>
  `${data.slice(0, at)}${data[at] === '1' ? '2' : '1'}${data.slice(at + 1)}`;
const event = (seq: number) => `${id}:${String(seq).padStart(6, '0')}`;

test('untouched, everything is as the logs say', async () => {
  expect(await run()).toMatchObject({ submissions: 2, publications: 1, files: 1, faults: [] });
  expect(await asked()).toEqual({ result: 'ok', events: expect.any(Number), fault: null });
});

describe('one letter altered in the database', () => {
  test.each([
    ['who filed', 'events', 'submit', 'memberId":"'],
    ['when the assistant proposed', 'events', 'propose', '"at":"'],
    ['what the head approved', 'events', 'approve', 'contentHash":"'],
    ['where it stands', 'publicationEvents', 'record_placed', '"address":"'],
    ['the hash itself', 'publicationEvents', 'plan', '"hash":"'],
  ])('in %s is found there', async (_what, collection, action, near) => {
    const seq = seqOf(action);
    const alter = (data: string) => flip(data, data.indexOf(near) + near.length);
    expect((await whileAltered(collection, event(seq), alter, run)).faults).toContainEqual({
      officeId: OFFICE,
      number,
      record: `${collection}/${seq}`,
      reason: 'was altered after it was written',
    });
  });

  test.each([
    ['a request', 'submissions', '"state":"approved"', '"state":"rejected"'],
    ['what the public reads', 'publications', '"title":"', '"title":"ไม่'],
  ])('in %s is found there, with the field', async (_what, collection, from, to) => {
    const found = await whileAltered(collection, id, (data) => data.replace(from, to), run);
    const field = collection === 'submissions' ? 'state' : 'shown';
    const reason = `${field} is not what the log says`;
    expect(found.faults).toContainEqual({ officeId: OFFICE, number, record: `${collection}/${id}`, reason });
  });

  test('is told to whoever asks about the request in the mini-app', async () => {
    const alter = (data: string) => data.replace('proposed', 'approved');
    const found = await whileAltered('events', event(seqOf('propose')), alter, asked);
    expect(found).toMatchObject({ result: 'fault', fault: { record: `events/${seqOf('propose')}` } });
    const shown = (data: string) => data.replace('"title":"', '"title":"ไม่');
    const onSite = await whileAltered('publications', id, shown, asked);
    expect(onSite).toMatchObject({ result: 'fault', fault: { record: `publications/${id}` } });
  });
});

describe('a row taken away', () => {
  test.each([
    ['from the middle of the log', 2, 'events/2', 'event 2 is missing'],
    ['from its beginning', 1, 'events/1', 'event 1 is missing'],
  ])('%s is missed', async (_what, seq, record, reason) => {
    const { faults } = await whileAltered('events', event(seq), () => null, run);
    expect(faults).toContainEqual(expect.objectContaining({ record, reason }));
  });

  test('from its end is missed in the record', async () => {
    const last = (await api.machine.context.store.get('submissions', id))?.log.seq ?? 0;
    const { faults } = await whileAltered('events', event(last), () => null, run);
    expect(faults).toContainEqual(expect.objectContaining({ record: `submissions/${id}` }));
  });
});

describe('a file', () => {
  const place = () => {
    const name = readdirSync(api.files.contents, { recursive: true, encoding: 'utf8' }).find((path) =>
      path.endsWith(fileId),
    );
    return join(api.files.contents, name ?? '');
  };

  test('of which one byte was altered is named', async () => {
    const content = readFileSync(place());
    const altered = Buffer.from(content);
    altered[10] = (altered[10] ?? 0) ^ 1;
    writeFileSync(place(), altered);
    expect((await run()).faults).toEqual([
      { officeId: OFFICE, number, record: `files/${fileId}`, reason: 'the content was altered' },
    ]);
    expect((await asked()).fault).toMatchObject({ record: `files/${fileId}` });
    writeFileSync(place(), content);
    expect((await run()).faults).toEqual([]);
  });

  test('that is gone is named', async () => {
    const { files } = api.machine.context;
    const content = readFileSync(place());
    await files.delete(fileId);
    expect((await run()).faults).toMatchObject([
      { record: `files/${fileId}`, reason: 'the content is missing' },
    ]);
    await files.write(fileId, content);
  });
});

test('lists made by an earlier version, which the next start makes anew, are no fault; made by this one they are', async () => {
  const other = (data: string) => data.replace(/"text":"[^"]*"/, '"text":"ก"');
  const made = (value: number) =>
    api.machine.context.store.transact(async (tx) => tx.put('counters', { id: 'listings', value }));
  await made(1);
  expect((await whileAltered('listings', id, other, run)).faults).toEqual([]);
  await made(LISTING_VERSION);
  expect((await whileAltered('listings', id, other, run)).faults).toMatchObject([
    { record: `listings/${id}`, reason: 'is not what its request is found by' },
  ]);
});

test('what is no record of its collection is found, and nothing else suffers from it', async () => {
  const { faults } = await whileAltered('listings', id, (data) => data.replace('"text":', '"texts":'), run);
  expect(faults).toEqual([
    {
      officeId: OFFICE,
      number: null,
      record: `listings/${id}`,
      reason: 'has not the shape of its collection',
    },
    { officeId: OFFICE, number, record: `listings/${id}`, reason: 'is missing' },
  ]);
});
