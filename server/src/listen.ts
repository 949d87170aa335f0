import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from './operator-error.ts';

/** How long requests under way may take after the stop was asked for. */
const GRACE_MS = 300;

/**
 * Serves until `close`, which ends idle connections at once and gives requests under way a moment.
 * Port 0 takes a free one. Throws `OperatorError` when the address cannot be had.
 */
export async function listen(
  handler: RequestListener,
  port: number,
  host: string,
  variable = 'PORT',
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(handler);
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
          new OperatorError(`ไม่มีสิทธิ์เปิดพอร์ต ${port} (${variable}) กรุณากำหนด ${variable} เป็นเลขตั้งแต่ 1024 ขึ้นไป`),
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
