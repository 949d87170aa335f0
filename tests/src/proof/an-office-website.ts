import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

type Page = string | Uint8Array | ((response: ServerResponse) => void);

/**
 * A website of an office: what webmasters put there is there, and what `others` gives for a path, and nothing else.
 */
export async function anOfficeWebsite(others: (path: string) => Page | null = () => null) {
  const pages = new Map<string, Page>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURI(request.url ?? '/');
    asked.push(path);
    const page = pages.get(path) ?? others(path) ?? undefined;
    if (page === undefined) return void response.writeHead(404).end('ไม่พบหน้าที่ต้องการ');
    if (typeof page === 'function') return page(response);
    const type = typeof page === 'string' ? 'text/html; charset=utf-8' : 'application/pdf';
    response.setHeader('content-type', type).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What stands at each path. */
    pages,
    /** Paths in the order they were asked for. */
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
