import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from './operator-error.ts';

/** How long requests under way may take after the stop was asked for. */
const GRACE_MS = 300;

/** Headers come at once, from everybody who means it. */
const HEADERS_MS = 10_000;
/**
 * The longest that a whole request may take to arrive: a file of 20 MB over the slowest connection of the field. What is no
 * file has 15 seconds, and a file must move meanwhile (`functions/src/bounds/read-body.ts`).
 */
const REQUEST_MS = 15 * 60_000;
/** A connection on which nothing moves, in neither direction: nobody reads what is sent, or waits for an answer so long. */
const IDLE_MS = 2 * 60_000;
/** How often the first two are looked at. */
const LOOK_MS = 2_000;
/** Beyond this, connections are closed as they come: each costs memory before it has said anything. */
const MOST_CONNECTIONS = 1_000;

/**
 * Serves, within bounds of time and number that no stranger can stretch, until `close`, which ends idle connections at once and gives requests under way a moment.
 * Port 0 takes a free one. Throws `OperatorError` when the address cannot be had.
 */
export async function listen(
  handler: RequestListener,
  port: number,
  host: string,
  variable = 'PORT',
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(
    { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: LOOK_MS },
    handler,
  );
  server.timeout = IDLE_MS;
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new OperatorError(
            `พอร์ต ${port} (${variable}) ถูกใช้งานอยู่แล้ว กรุณาปิดโปรแกรมเดิมหรือกำหนด ${variable} เป็นเลขอื่น`,
          ),
        );
      } else if (error.code === 'EACCES') {
        reject(
          new OperatorError(`ไม่มีสิทธิเปิดพอร์ต ${port} (${variable}) กรุณากำหนด ${variable} เป็นเลขตั้งแต่ 1024 ขึ้นไป`),
        );
      } else if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL') {
        reject(new OperatorError(`เปิดรับการเชื่อมต่อที่ ${host} (HOST) ไม่ได้ กรุณาตรวจสอบค่า HOST`));
      } else reject(error);
    });
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
