// The least that a webhook does: Express, LINE's check of the signature, three rows committed so that they outlast a loss
// of power, one reply through LINE's SDK. node bare.mjs FILE SECRET LINE_PORT; prints its port. POST /signature checks and
// answers, POST /commit commits too, POST /reply replies too.
import { messagingApi, validateSignature } from '@line/bot-sdk';
import { DatabaseSync } from '@photostructure/sqlite';
import express from 'express';

const [file, secret, linePort] = process.argv.slice(2);
const database = new DatabaseSync(file);
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
database.exec('CREATE TABLE rows (id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL)');
const sql = (text) => database.prepare(text);
const [begin, insert, commit] = [
  sql('BEGIN IMMEDIATE'),
  sql('INSERT INTO rows VALUES (?, ?)'),
  sql('COMMIT'),
];
const line = new messagingApi.MessagingApiClient({
  channelAccessToken: 'token',
  baseURL: `http://127.0.0.1:${linePort}`,
});

const app = express();
app.disable('x-powered-by');
app.post('/:kind', express.raw({ type: () => true, limit: '256kb' }), async (request, response) => {
  const { body, params } = request;
  if (!validateSignature(body, secret, request.get('x-line-signature') ?? ''))
    return response.sendStatus(401);
  for (const event of JSON.parse(body.toString()).events) {
    if (params.kind === 'signature') continue;
    begin.run();
    for (const row of ['event', 'record', 'message'])
      insert.run(`${row}-${event.webhookEventId}`, JSON.stringify(event));
    commit.run();
    if (params.kind === 'reply')
      await line.replyMessage({
        replyToken: event.replyToken,
        messages: [{ type: 'text', text: 'รับทราบแล้ว' }],
      });
  }
  response.status(200).json({});
});
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
