// The least that each call of the mini-app does: Express, the same check of the person's ID token, the same rows read by one indexed
// query or committed once, the same answer, packed as the product packs it. Nobody's rights are looked at, nothing is
// checked of what is sent. node bare.mjs FILE FOLDER PLAN: a database of the product's, a folder for uploads, and a file of
// JSON: {keys, line, audience, offset, reads: {NAME: {queries, answer}}, filing: {rows, answer, messages}, upload: {record, answer}}.
// POST /told files and then pushes what the product tells people, through LINE's SDK. Prints its port.
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { messagingApi } from '@line/bot-sdk';
import { DatabaseSync } from '@photostructure/sqlite';
import compression from 'compression';
import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';

const [file, folder, planFile] = process.argv.slice(2);
const {
  keys,
  line: baseURL,
  audience,
  offset,
  reads,
  filing,
  upload,
} = JSON.parse(readFileSync(planFile, 'utf8'));
const database = new DatabaseSync(file);
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
const jwks = createRemoteJWKSet(new URL(keys));
const line = new messagingApi.MessagingApiClient({ channelAccessToken: 'token', baseURL });
const statements = new Map();
const prepared = (sql) => {
  if (!statements.has(sql)) statements.set(sql, database.prepare(sql));
  return statements.get(sql);
};

function commit(rows) {
  prepared('BEGIN IMMEDIATE').run();
  for (const { table, id, data } of rows)
    prepared(
      `INSERT INTO "${table}" (id, data) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data`,
    ).run(id, data);
  prepared('COMMIT').run();
}

const app = express();
app.disable('x-powered-by');
app.use(compression());
app.use(async (request, response, next) => {
  const token = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
  const { payload } = await jwtVerify(token, jwks, {
    algorithms: ['ES256'],
    issuer: 'https://access.line.me',
    audience,
    currentDate: new Date(Date.now() + offset),
    requiredClaims: ['sub', 'exp'],
  });
  response.locals.person = payload.sub;
  next();
});
app.get('/:name', (request, response) => {
  const { queries, answer } = reads[request.params.name];
  for (const { sql, parameters } of queries)
    for (const { data } of prepared(sql).all(...parameters)) JSON.parse(data);
  response.json(answer);
});
app.post(['/filing', '/told'], express.json(), (request, response) => {
  const fresh = randomUUID();
  commit(
    filing.rows.map(({ table, record }) => {
      const data = JSON.stringify(record).replaceAll('{ID}', fresh);
      return { table, id: record.id.replace('{ID}', fresh), data };
    }),
  );
  response.status(201).json(filing.answer);
  if (request.path === '/told')
    for (const { to, messages } of filing.messages) void line.pushMessage({ to, messages }, randomUUID());
});
app.post('/upload', express.raw({ type: () => true, limit: '25mb' }), async (request, response) => {
  const id = randomUUID();
  const handle = await open(join(folder, id), 'wx');
  await handle.writeFile(request.body);
  await handle.sync();
  await handle.close();
  const sha256 = createHash('sha256').update(request.body).digest('hex');
  commit([{ table: 'files', id, data: JSON.stringify({ ...upload.record, id, sha256 }) }]);
  response.status(201).json({ ...upload.answer, id, sha256 });
});
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
