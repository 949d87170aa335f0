import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/**
 * `node misbehaving.mjs COUNT PORT ADDRESS OFFICE`: keeps so many connections open that misbehave, from an address of their
 * own, until it is ended; one that is ended is made anew. Says how many were made. A program by itself, so that what it
 * costs is not taken from the product's process.
 */
const [count, port, from, officeId] = process.argv.slice(2);

/** More than any buffer on the way holds. */
const MUCH = Buffer.alloc(256 * 1024, 'x');

const head = (first, more = {}) =>
  `${[first, 'Host: prakat.example.go.th', ...Object.entries(more).map((header) => header.join(': '))].join('\r\n')}\r\n\r\n`;

/** Sends one letter each second, for as long as it is let. */
function drip(socket, letter) {
  const timer = setInterval(() => socket.write(letter), 1_000);
  socket.once('close', () => clearInterval(timer));
}

/** What connections do that mean no good, or that have broken: each begins something and never ends it. */
const ways = [
  // Says nothing.
  () => {},
  // Never ends its headers.
  (socket) => {
    socket.write(`GET / HTTP/1.1\r\nHost: prakat.example.go.th\r\nX-Slow: `);
    drip(socket, 'x');
  },
  // A webhook that is not signed, whose body stops before its last letter.
  (socket) => {
    socket.write(head(`POST /line/${officeId}/webhook HTTP/1.1`, { 'Content-Length': MUCH.length + 1 }));
    socket.write(MUCH);
  },
  // The same with what looks like a signature, letter by letter at the end.
  (socket) => {
    const signature = randomBytes(32).toString('base64');
    const sizes = { 'Content-Length': MUCH.length, 'X-Line-Signature': signature };
    socket.write(head(`POST /line/${officeId}/webhook HTTP/1.1`, sizes));
    socket.write(MUCH.subarray(0, -1_000));
    drip(socket, 'x');
  },
  // A file without a token, at eight megabits a second.
  (socket) => {
    socket.write(head(`POST /api/${officeId}/files HTTP/1.1`, { 'Content-Length': 20 * 1024 * 1024 }));
    const timer = setInterval(() => socket.writableLength < MUCH.length && socket.write(MUCH), 250);
    socket.once('close', () => clearInterval(timer));
  },
  // Asks for page after page and reads none.
  (socket) => {
    socket.pause();
    socket.write(head(`GET /${officeId}/ HTTP/1.1`).repeat(200));
  },
];

let made = 0;
function begin(n) {
  made += 1;
  const way = ways[n % ways.length];
  const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress: from }, () => way(socket));
  // The last way reads nothing.
  if (way !== ways.at(-1)) socket.resume();
  socket.on('error', () => {});
  socket.once('close', () => setTimeout(begin, 1_000, n));
}
for (let n = 0; n < Number(count); n += 1) begin(n);

process.once('SIGTERM', () => {
  process.stdout.write(String(made), () => process.exit(0));
});
