// LINE as it delivers: raw sockets that send the next webhook as soon as the last was answered, in a process of its own.
// node client.mjs PORT CONNECTIONS MILLISECONDS PATH SECRET, one event as JSON on standard input; each delivery has an id
// and a reply token of its own unless the event has them. Prints {perSecond, count, p50, p99}.
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const [port, connections, milliseconds, path, secret] = process.argv.slice(2);
const event = JSON.parse(readFileSync(0, 'utf8'));
const times = [];
let isOver = false;

function delivery() {
  const id = randomBytes(12).toString('hex');
  const fresh = { webhookEventId: id, replyToken: id, timestamp: Date.now(), ...event };
  const body = Buffer.from(JSON.stringify({ destination: 'U0', events: [fresh] }));
  const signature = createHmac('sha256', secret).update(body).digest('base64');
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Line-Signature: ${signature}\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

function open() {
  const socket = connect(Number(port), '127.0.0.1');
  socket.setNoDelay(true);
  let sent = 0;
  let answer = '';
  const send = () => {
    const next = delivery();
    answer = '';
    sent = performance.now();
    socket.write(next);
  };
  socket.on('connect', send);
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
    const end = answer.indexOf('\r\n\r\n');
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1]);
    if (end < 0 || answer.length < end + 4 + length) return;
    if (!/^HTTP\/1\.1 200/.test(answer)) throw new Error(answer.slice(0, 400));
    if (isOver) return socket.destroy();
    times.push(performance.now() - sent);
    send();
  });
}

for (let n = 0; n < Number(connections); n += 1) open();
const started = performance.now();
setTimeout(() => {
  isOver = true;
  const perSecond = (times.length * 1000) / (performance.now() - started);
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.floor(times.length * part)];
  process.stdout.write(JSON.stringify({ perSecond, count: times.length, p50: at(0.5), p99: at(0.99) }));
  process.exit(0);
}, Number(milliseconds));
