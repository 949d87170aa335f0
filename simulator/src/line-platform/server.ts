import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { SimulatedOffice } from '../simulated-office.ts';
import { DoorRefusal, mountDoors } from './control/door.ts';
import { pressDoors } from './control/press.ts';
import { richMenuImage, seeDoors, sentPicture } from './control/see.ts';
import { streamChanges } from './control/stream.ts';
import { talkDoors } from './control/talk.ts';
import { troubleDoors } from './control/trouble.ts';
import { createFaults } from './faults.ts';
import { createIds } from './ids.ts';
import { mountLineRoutes } from './mount-routes.ts';
import type { Platform } from './platform.ts';
import { lineRoutes } from './routes/index.ts';
import { seedOffice } from './state/changes.ts';
import type { PlatformState } from './state/office-state.ts';
import { openStateFile } from './state/state-file.ts';
import { createWebhookSender } from './webhook-sender.ts';

export type LinePlatformOptions = {
  offices: SimulatedOffice[];
  /** Milliseconds since 1970; the simulator adds the offset that `/_sim/clock` sets. */
  clock?: () => number;
  /** Where webhooks go: `{productUrl}/line/{officeId}/webhook`, unless an office has set its own address. */
  productUrl: string | (() => string);
  /** Keeps the platform's memory over restarts; absent, it is in memory only. */
  stateFile?: string;
  /** The built phone screens, served at `/`. */
  phoneDir?: string;
  /** Told the new time when the clock was moved, before the product is told over HTTP. */
  onClockMoved?: (now: number) => void;
  /** How long a webhook may take; LINE's two seconds when absent. */
  webhookTimeoutMs?: number;
};

export type LinePlatform = {
  app: Express;
  state: PlatformState;
  now(): number;
  /** Port 0 takes a free one. Rejects when the port is in use. */
  listen(port: number, host?: string): Promise<{ url: string; close(): Promise<void> }>;
  /** Resolves when no webhook is under way. */
  settle(): Promise<void>;
};

/** Told best effort: a product that runs on its own clock has no such door. */
async function tellProduct(productUrl: string, now: number): Promise<void> {
  await fetch(`${productUrl}/_sim/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
    signal: AbortSignal.timeout(2000),
  }).then(
    (response) => response.arrayBuffer(),
    () => undefined,
  );
}

function openPlatform(options: LinePlatformOptions) {
  const { offices, clock = Date.now, stateFile, onClockMoved, webhookTimeoutMs } = options;
  const productUrl = () =>
    (typeof options.productUrl === 'string' ? options.productUrl : options.productUrl()).replace(/\/+$/, '');
  let offset = 0;
  const now = () => clock() + offset;

  const file = openStateFile(
    stateFile,
    offices.map((office) => office.officeId),
  );
  const { state, commit, touch } = file;
  const platform: Platform = {
    offices: new Map(),
    now,
    async moveClock(to) {
      offset += to - now();
      onClockMoved?.(now());
      await tellProduct(productUrl(), now());
    },
    ids: createIds(now, () => state.lastMessageId),
    faults: createFaults(),
    webhooks: createWebhookSender({
      now,
      commit,
      productUrl,
      ...(webhookTimeoutMs === undefined ? {} : { timeoutMs: webhookTimeoutMs }),
    }),
    requests: [],
    changes: new EventEmitter<{ chat: [{ officeId: string; chatId: string }] }>().setMaxListeners(0),
    commit,
    touch,
  };
  for (const seed of offices) {
    const office = state.offices[seed.officeId];
    if (!office) continue;
    seedOffice(
      office,
      seed.people.map((person) => person.lineUserId),
      seed.groups.map((group) => group.groupId),
    );
    platform.offices.set(seed.officeId, { seed, state: office });
  }
  return { platform, file, productUrl };
}

/** The mini-app's pages come from the product's origin and ask these from the browser. */
const openToAllOrigins = ['/_sim/id-token', '/_sim/offices', '/v2/profile'];

function buildApp(platform: Platform, productUrl: () => string, phoneDir: string | undefined): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(openToAllOrigins, (request: Request, response: Response, next: NextFunction) => {
    response.set({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'x-product-url' });
    if (request.method !== 'OPTIONS') return next();
    response.set({
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'authorization, content-type',
    });
    response.status(204).end();
  });
  app.use('/_sim/offices', (_request: Request, response: Response, next: NextFunction) => {
    response.set('x-product-url', productUrl());
    next();
  });
  app.get('/_sim/stream', streamChanges(platform));
  app.get('/_sim/rich-menu-image', (request, response) => {
    const { officeId, richMenuId } = request.query;
    const { data, contentType } = richMenuImage(platform.offices.get(String(officeId)), String(richMenuId));
    response.type(contentType).send(data);
  });
  app.get('/_sim/content', (request, response) => {
    const { officeId, messageId } = request.query;
    const { data, contentType } = sentPicture(platform.offices.get(String(officeId)), String(messageId));
    response.type(contentType).send(data);
  });
  mountDoors(app, platform, [...talkDoors, ...pressDoors, ...seeDoors, ...troubleDoors]);
  mountLineRoutes(app, platform, lineRoutes);
  if (phoneDir !== undefined) app.use(express.static(phoneDir));
  app.use((_request: Request, response: Response) => {
    response.status(404).json({ error: 'ไม่พบหน้านี้' });
  });
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    if (error instanceof DoorRefusal) {
      response.status(error.status).json({ error: error.message });
      return;
    }
    const status = (error as { status?: unknown }).status;
    const isClientError = typeof status === 'number' && status >= 400 && status < 500;
    if (!isClientError) console.error(error);
    response.status(isClientError ? status : 500).json({ error: 'เครื่องจำลองอ่านคำสั่งไม่ได้' });
  });
  return app;
}

/**
 * The LINE platform as the product sees it: Messaging API, content and login on one address, webhooks, and the
 * simulator's own doors under `/_sim/` (see control-api.ts). Everything it refuses, LINE refuses.
 */
export function createLinePlatform(options: LinePlatformOptions): LinePlatform {
  const { platform, file, productUrl } = openPlatform(options);
  const app = buildApp(platform, productUrl, options.phoneDir);

  const listen = (port: number, host = '127.0.0.1') =>
    new Promise<{ url: string; close(): Promise<void> }>((resolve, reject) => {
      const server: Server = app.listen(port, host, (error?: Error) => {
        if (error) return reject(error);
        const address = server.address();
        const bound = typeof address === 'object' && address !== null ? address.port : port;
        const close = async () => {
          const closed = new Promise<void>((done) => server.close(() => done()));
          server.closeAllConnections();
          await closed;
          file.flush();
        };
        const shown = ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host;
        resolve({ url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${bound}`, close });
      });
    });

  return { app, state: file.state, now: platform.now, listen, settle: platform.webhooks.settle };
}
