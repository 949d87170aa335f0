import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { liffPolicy } from '@prakat/functions/http/liff-policy';
import express, { type Router } from 'express';
import { OperatorError } from './operator-error.ts';

/**
 * The built mini-app: hashed assets that never change, and one shell for every path below `/liff/OFFICE/`, which
 * LINE's in-app browser must ask for anew each time because nobody can empty its cache.
 * `simulator` is the address of the simulator, whose phones may show it and which gives it its tokens; null on the
 * real platform.
 */
export function createLiffFiles(dir: string, simulator: string | null): Router {
  const shell = join(dir, 'index.html');
  if (!existsSync(shell)) throw new OperatorError('ยังไม่ได้สร้างแอป LIFF กรุณาสั่ง npm run build ก่อน');
  const policy = liffPolicy(simulator ? originsOf(simulator) : []);
  const router = express.Router();
  router.use(
    '/liff-assets',
    express.static(dir, { index: false, immutable: true, maxAge: '365d', fallthrough: true }),
  );
  router.get(['/liff/:office', '/liff/:office/*path'], (_request, response) => {
    response.set({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': policy });
    response.sendFile(shell, { cacheControl: false });
  });
  return router;
}

/** This machine has two names, and people open the phones under either. */
function originsOf(address: string): string[] {
  const { origin } = new URL(address);
  const other = origin.includes('//localhost')
    ? origin.replace('//localhost', '//127.0.0.1')
    : origin.replace('//127.0.0.1', '//localhost');
  return [...new Set([origin, other])];
}
