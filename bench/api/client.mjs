// Phones of an office: each asks again as soon as it is answered, over connections that stay, in a process of its own.
// node client.mjs PORT CONNECTIONS MILLISECONDS, and on standard input what is asked as JSON: {method, path, tokens, json, file}.
// Tokens are taken in turns; {KEY} in the text of `json` is another key each time; `file` is the path of what is uploaded.
// Prints {perSecond, count, p50, p99}.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const [port, connections, milliseconds] = process.argv.slice(2).map(Number);
const { method, path, tokens, json, file } = JSON.parse(readFileSync(0, 'utf8'));
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const upload = file && readFileSync(file);
const times = [];
let turn = 0;
let isOver = false;

function bodyOf() {
  if (json) return [Buffer.from(json.replace('{KEY}', randomUUID())), { 'content-type': 'application/json' }];
  if (upload) return [upload, { 'content-type': 'application/pdf', 'x-file-name': 'a.pdf' }];
  return [null, {}];
}

function ask() {
  const [body, about] = bodyOf();
  const headers = {
    authorization: `Bearer ${tokens[turn++ % tokens.length]}`,
    'accept-encoding': 'gzip, deflate, br',
    ...about,
    ...(body && { 'content-length': body.length }),
  };
  const sent = performance.now();
  const asked = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode}`);
    answer.resume();
    answer.once('end', () => {
      if (isOver) return;
      times.push(performance.now() - sent);
      ask();
    });
  });
  asked.end(body);
}

for (let n = 0; n < connections; n += 1) ask();
const started = performance.now();
setTimeout(() => {
  isOver = true;
  const perSecond = (times.length * 1000) / (performance.now() - started);
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.floor(times.length * part)];
  process.stdout.write(JSON.stringify({ perSecond, count: times.length, p50: at(0.5), p99: at(0.99) }));
  process.exit(0);
}, milliseconds);
