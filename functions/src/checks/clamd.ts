import { connect, type Socket } from 'node:net';

export type ScanResult = 'clean' | 'infected' | 'unreachable';

/** A scanner that has not answered by then is none, also one that goes on saying something. */
const PATIENCE_MS = 8000;
/** An answer is a line: the name of what was found, or of the error. */
const LONGEST_ANSWER = 4096;
/** clamd's own StreamMaxLength is 25 MB in Debian; the product takes at most 20. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Asks clamd, at `host:port` or the path of its socket, whether a content is malware, by its INSTREAM command: chunks
 * that begin with their length, ended by one of none (clamd(8)). Never throws: a scanner that is not there, is too busy
 * or answers with an error has not scanned.
 */
export async function scanForMalware(
  address: string,
  content: Uint8Array,
  patienceMs = PATIENCE_MS,
): Promise<ScanResult> {
  const answer = await ask(address, 'zINSTREAM\0', patienceMs, content);
  if (answer === null) return 'unreachable';
  if (answer.endsWith('FOUND')) return 'infected';
  return answer === 'stream: OK' ? 'clean' : 'unreachable';
}

/** True when clamd is there and answers. */
export const answersPing = async (address: string): Promise<boolean> =>
  (await ask(address, 'zPING\0', PATIENCE_MS)) === 'PONG';

function ask(
  address: string,
  command: string,
  patienceMs: number,
  content?: Uint8Array,
): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = open(address);
    let answer = '';
    const settle = (value: string | null) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(value);
    };
    const timer = setTimeout(() => settle(null), patienceMs);
    socket.once('error', () => settle(null));
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes('\0')) settle(answer.slice(0, answer.indexOf('\0')).trim());
      else if (answer.length > LONGEST_ANSWER) settle(null);
    });
    socket.once('close', () => settle(null));
    socket.once('connect', () => {
      socket.write(command);
      if (content) sendChunks(socket, content);
    });
  });
}

function sendChunks(socket: Socket, content: Uint8Array): void {
  const length = (bytes: number) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(bytes);
    return head;
  };
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const chunk = content.subarray(at, at + CHUNK_BYTES);
    socket.write(length(chunk.length));
    socket.write(chunk);
  }
  socket.write(length(0));
}

function open(address: string): Socket {
  const [, host, port] = /^\[?([^/\]]+)\]?:(\d+)$/.exec(address) ?? [];
  return host && port ? connect({ host, port: Number(port) }) : connect({ path: address });
}
