// A client that costs little: raw sockets that ask again as soon as they are answered, in a process of its own.
// node load.mjs PORT CONNECTIONS MILLISECONDS [ETAG], the paths as lines of standard input, taken in turns; with an ETag they
// are asked for as by whoever has them. Prints answers a second.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const [port, connections, milliseconds] = process.argv.slice(2, 5).map(Number);
const etag = process.argv[5];
const known = etag ? `If-None-Match: ${etag}\r\n` : '';
const status = etag ? 304 : 200;
const requests = readFileSync(0, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((path) =>
    Buffer.from(
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, deflate, br\r\nAccept: */*\r\n${known}\r\n`,
    ),
  );
let turn = 0;
let answers = 0;
let isOver = false;

function open() {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  /** Bytes that are still to come of the answer; null while its head has not come. */
  let left = null;
  let head = '';
  const ask = () => {
    socket.write(requests[turn++ % requests.length]);
    left = null;
    head = '';
  };
  socket.on('connect', ask);
  socket.on('data', (chunk) => {
    if (left === null) {
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!head.startsWith(`HTTP/1.1 ${status}`)) throw new Error(head.slice(0, 60));
      left = etag ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)[1]) - (head.length - end - 4);
    } else left -= chunk.length;
    if (left > 0) return;
    if (isOver) return socket.destroy();
    answers += 1;
    ask();
  });
}

for (let n = 0; n < connections; n += 1) open();
const started = performance.now();
setTimeout(() => {
  isOver = true;
  process.stdout.write(String((answers * 1000) / (performance.now() - started)));
  process.exit(0);
}, milliseconds);
