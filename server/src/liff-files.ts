import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { liffPolicy } from '@prakat/functions/http/liff-policy';
import { Body, STAYS } from '@prakat/functions/site/body';
import { MINI_APP_ASSETS, submissionInPath } from '@prakat/shared/addresses/mini-app';
import type { LiffConfig } from '@prakat/shared/api/api';
import express, { type Router } from 'express';
import { readShell } from './liff-shell.ts';

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
/** What Vite made of which source. */
const MANIFEST = '.vite/manifest.json';
/** The screen that the links of cards lead to. */
const LINKED = 'src/features/submission/submission-screen.tsx';

/**
 * The built mini-app: hashed assets that never change, and one shell for every path below `/liff/OFFICE/`, which
 * LINE's in-app browser must ask for anew each time because nobody can empty its cache. All of it is read once and packed
 * once. What is not there is left to the next route, which says so and has nobody keep it.
 * The shell of an office that is known (`configOf`) says what the app would ask for first; at the address of a request, as
 * cards link to it, also which files its screen needs, so that they come with the app and not after it.
 * `simulator` is the address of the simulator, whose phones may show it and which gives it its tokens; null on the
 * real platform.
 */
export function createLiffFiles(
  dir: string,
  simulator: string | null,
  configOf: (officeId: string) => LiffConfig | null,
): Router {
  const shell = readShell(dir);
  const policy = liffPolicy({
    frames: simulator ? originsOf(simulator) : [],
    ...(shell.start !== null && { within: shell.start }),
  });
  const plain = new Body(shell.html, HTML, STAYS);
  const ofRequest = filesOf(dir, LINKED);
  const pages = new Map<string, Body>();
  /** Four for each office that there is, made when they are opened first. */
  const pageOf = (officeId: string, isRequest: boolean, startWithin: boolean): Body => {
    const key = `${officeId} ${isRequest} ${startWithin}`;
    const known = pages.get(key);
    const config = known ? null : configOf(officeId);
    if (!config) return known ?? plain;
    const page = new Body(
      shell.page({ config, files: isRequest ? ofRequest : [], startWithin }),
      HTML,
      STAYS,
    );
    pages.set(key, page);
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
    response.vary('Cookie');
    const isRequest = submissionInPath(request.path) !== null;
    const startWithin = !shell.hasStart(request.headers.cookie);
    pageOf(String(request.params.office), isRequest, startWithin).send(request, response);
  });
  return router;
}

type Manifest = Readonly<Record<string, { file: string; isEntry?: boolean; imports?: readonly string[] }>>;

/** Scripts that a part of the app needs besides what opens first; none where the build says nothing of its parts. */
function filesOf(dir: string, source: string): string[] {
  const file = join(dir, MANIFEST);
  if (!existsSync(file)) return [];
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const found = new Set<string>();
  const add = (name: string) => {
    const part = manifest[name];
    if (!part || part.isEntry || found.has(part.file)) return;
    found.add(part.file);
    for (const other of part.imports ?? []) add(other);
  };
  add(source);
  return [...found];
}

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
