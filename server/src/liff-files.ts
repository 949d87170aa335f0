import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { liffPolicy } from '@prakat/functions/http/liff-policy';
import { Body, STAYS } from '@prakat/functions/site/body';
import { MINI_APP_ASSETS } from '@prakat/shared/addresses/mini-app';
import type { LiffConfig } from '@prakat/shared/api/api';
import express, { type Router } from 'express';
import { OperatorError } from './operator-error.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const HTML = 'text/html; charset=utf-8';
const YEAR = 'public, max-age=31536000, immutable';
const DAY = 'public, max-age=86400';
/** Vite puts there what it names by its content. */
const HASHED = 'assets/';

/**
 * The built mini-app: hashed assets that never change, and one shell for every path below `/liff/OFFICE/`, which
 * LINE's in-app browser must ask for anew each time because nobody can empty its cache. All of it is read once and packed
 * once. What is not there is left to the next route, which says so and has nobody keep it.
 * The shell of an office that is known (`configOf`) says what the app would ask for first.
 * `simulator` is the address of the simulator, whose phones may show it and which gives it its tokens; null on the
 * real platform.
 */
export function createLiffFiles(
  dir: string,
  simulator: string | null,
  configOf: (officeId: string) => LiffConfig | null,
): Router {
  const shell = join(dir, 'index.html');
  if (!existsSync(shell)) throw new OperatorError('ยังไม่ได้สร้างแอป LIFF กรุณาสั่ง npm run build ก่อน');
  const policy = liffPolicy(simulator ? originsOf(simulator) : []);
  const html = readFileSync(shell, 'utf8');
  const plain = new Body(html, HTML, STAYS);
  const pages = new Map<string, Body>();
  /** One for each office that there is, made when it is opened first. */
  const pageOf = (officeId: string): Body => {
    const known = pages.get(officeId);
    const config = known ? null : configOf(officeId);
    if (!config) return known ?? plain;
    const page = new Body(withConfig(html, config), HTML, STAYS);
    pages.set(officeId, page);
    return page;
  };
  const assets = readAssets(dir);
  const router = express.Router();
  router.get(`${MINI_APP_ASSETS}*path`, (request, response, next) => {
    const name = request.path.slice(MINI_APP_ASSETS.length);
    const asset = assets.get(name);
    if (!asset) return next();
    response.setHeader('Cache-Control', name.startsWith(HASHED) ? YEAR : DAY);
    asset.send(request, response);
  });
  router.get(['/liff/:office', '/liff/:office/*path'], (request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Security-Policy', policy);
    pageOf(String(request.params.office)).send(request, response);
  });
  return router;
}

/** The shell with what the app would ask for first; data, so that the policy against inline scripts stands. */
const withConfig = (html: string, config: LiffConfig): string =>
  html.replace(
    '</title>',
    () => `</title>\n    <meta name="liff-config" content="${escaped(JSON.stringify(config))}" />`,
  );

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Every file but the shell, which has an address of its own, by its path below the folder. */
function readAssets(dir: string): Map<string, Body> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const assets = new Map<string, Body>();
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
      .slice(dir.length + 1)
      .replaceAll(sep, '/');
    const type = types[extname(name)];
    if (type) assets.set(path, new Body(readFileSync(join(parentPath, name)), type, STAYS));
  }
  return assets;
}

/** This machine has two names, and people open the phones under either. */
function originsOf(address: string): string[] {
  const { origin } = new URL(address);
  const other = origin.includes('//localhost')
    ? origin.replace('//localhost', '//127.0.0.1')
    : origin.replace('//127.0.0.1', '//localhost');
  return [...new Set([origin, other])];
}
