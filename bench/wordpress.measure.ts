import { createHash, randomUUID } from 'node:crypto';
import type { Destination } from '@prakat/functions/destinations/destination';
import { wordpressDestination } from '@prakat/functions/destinations/testing/wordpress-office';
import { aContent, anAttachedFile, aPlacement, aPublication } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  startWordPress,
  type WordPressServer,
  whyNoWordPress,
} from '../tests/src/testing/wordpress/wordpress-server.ts';

// What publishing on an office's WordPress costs beside the calls that send a file and a post and do nothing else:
// finding what is there, the category, and comparing what comes back.
// Run: npm run bench -- wordpress

const ROUNDS = 40;
const LIMIT = 1.3;

const lacking = whyNoWordPress();
if (lacking !== null) throw new Error(lacking);

let server: WordPressServer;
/** As a process has it that lives: it knows the ids of categories. */
let destination: Destination;
beforeAll(async () => {
  server = await startWordPress();
  const site = { url: server.url, login: server.accounts.editor, fetch: globalThis.fetch };
  destination = wordpressDestination(site, { files: () => pdf });
});
afterAll(() => server?.close());

/** Each with other content: WordPress never has it already. */
const aPdf = (): Uint8Array => {
  const head = `%PDF-1.4\n${randomUUID()}\n`;
  return Buffer.concat([Buffer.from(head), Buffer.alloc(100 * 1024 - head.length, '%')]);
};

let pdf = aPdf();

async function publish(): Promise<void> {
  pdf = aPdf();
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const content = aContent({ files: [anAttachedFile({ bytes: pdf.length, sha256 })] });
  const placement = aPlacement({ id: 'wordpress', destination: 'wordpress', state: 'placing', placed: null });
  const publication = aPublication({
    id: randomUUID(),
    shown: { version: 1, content },
    placements: [placement],
    log: { seq: 1, hash: 'c'.repeat(64) },
  });
  const order = { publication, placement, key: 'key', version: 1, content, messages: null };
  const placed = await destination.place(
    { ...order, isFirstAttempt: true },
    { signal: new AbortController().signal, stillAtWork: () => {} },
  );
  expect(placed).toMatchObject({ ok: true });
}

async function send(route: string, body: BodyInit, headers: Record<string, string>): Promise<void> {
  const { user, password } = server.accounts.editor;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const answer = await fetch(`${server.url}/index.php?rest_route=/wp/v2/${route}`, {
    method: 'POST',
    headers: { authorization, ...headers },
    body,
  });
  expect(answer.status).toBe(201);
  await answer.text();
}

async function callsAlone(): Promise<void> {
  await send('media', new Uint8Array(aPdf()), {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="a.pdf"',
  });
  const post = { title: 'ประกาศ', content: '<p>ตามเอกสารแนบ</p>', status: 'publish', categories: [1] };
  await send('posts', JSON.stringify(post), { 'content-type': 'application/json' });
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

test(`publishing takes at most ${LIMIT} times the calls alone`, async () => {
  for (let round = 0; round < 5; round += 1) {
    await publish();
    await callsAlone();
  }
  const [published, alone]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    // In turns, so that whatever else the machine does meets both.
    published.push(await timed(publish));
    alone.push(await timed(callsAlone));
  }
  const [mine, theirs] = [median(published), median(alone)];
  console.log(
    `publishing: ${mine.toFixed(0)} ms, the calls alone: ${theirs.toFixed(0)} ms, ${(mine / theirs).toFixed(2)} times`,
  );
  expect(mine / theirs).toBeLessThan(LIMIT);
});
