import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** The harmless text that every scanner takes for malware (EICAR), in two parts so that none finds it in this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** What a fake answers in place of a verdict, or how else it fails. */
export type Failure = 'size limit exceeded' | 'says nothing' | 'never ends' | 'hangs up';

/** clamd as its manual has it, as far as INSTREAM and PING go: it finds EICAR, and nothing else. */
export async function startFakeClamd(failure?: Failure, at?: string) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    let babbling: NodeJS.Timeout | undefined;
    socket.on('error', () => {});
    socket.on('close', () => clearInterval(babbling));
    socket.on('data', (data) => {
      if (failure === 'hangs up') return socket.destroy();
      if (failure === 'never ends') {
        babbling ??= setInterval(() => socket.write('.'), 5);
        return;
      }
      received = Buffer.concat([received, data]);
      const answer = failure === 'says nothing' ? null : answerTo(received, failure);
      if (answer) socket.end(`${answer}\0`);
    });
  });
  await new Promise<void>((resolve) =>
    at ? server.listen(at, resolve) : server.listen(0, '127.0.0.1', resolve),
  );
  return {
    address: at ?? `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function answerTo(received: Buffer, failure?: Failure): string | null {
  const end = received.indexOf(0);
  if (end < 0) return null;
  const command = received.subarray(0, end).toString();
  if (command === 'zPING') return 'PONG';
  if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND';
  const chunks: Buffer[] = [];
  for (let at = end + 1; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) {
      if (failure) return 'INSTREAM size limit exceeded. ERROR';
      return Buffer.concat(chunks).includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK';
    }
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
