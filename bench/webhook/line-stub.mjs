// What stands in for LINE: takes every reply, as fast as Node answers. node line-stub.mjs; prints its port.
import { createServer } from 'node:http';

const answer = JSON.stringify({ sentMessages: [{ id: '461230966842064897', quoteToken: 'q' }] });
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-line-request-id': 'r' });
    response.end(answer);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
