import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Publication } from '@prakat/shared/publication/schema';
import { listedFields } from '@prakat/shared/publication/standing';
import type { Content } from '@prakat/shared/submission/schema';
import {
  aContent,
  aFixedClock,
  aPlacement,
  aPublication,
  aVersion,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import express from 'express';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { loadProfiles } from '../../config/load-profiles.ts';
import type { Context, Office } from '../../context.ts';
import { publicListingOf } from '../../search/public-listing.ts';
import { valueAt } from '../../store/field-path.ts';
import { pageOf, planFind } from '../../store/plan-find.ts';
import type { StoreReader } from '../../store/store.ts';
import { createSiteRouter } from '../site-router.ts';

export const profiles = loadProfiles(join(import.meta.dirname, '../../../../offices'));
export const OFFICE = 'si-bun-rueang';
export const PUBLIC_URL = 'https://prakat.example.go.th';

/**
 * Publications in memory with what they are found by, as the stores find them: in the order of the list, ties by id, pages by
 * cursor.
 */
export function readerOf(publications: readonly Publication[]): StoreReader {
  const stored = (collection: string): readonly { id: string }[] => {
    if (collection === 'publicListings')
      return publications.map(publicListingOf).filter((listing) => listing !== null);
    // The requests that founded them.
    return publications;
  };
  return {
    get: async (_collection, id) => (publications.find((item) => item.id === id) ?? null) as never,
    find: async (collection, query, find) => {
      const plan = planFind(collection, query, find);
      const [field, direction] = plan.definition.orderBy;
      const key = (item: { id: string }) => `${valueAt(item, field)} ${item.id}`;
      const comesAfter = (one: string, other: string) => (direction === 'desc' ? one < other : one > other);
      const from = plan.after && `${plan.after.value} ${plan.after.id}`;
      const { anyOf, definition } = plan;
      const found = stored(collection)
        .filter((item) => plan.equals.every(([name, value]) => valueAt(item, name) === value))
        .filter((item) => {
          const values = definition.anyOf ? (valueAt(item, definition.anyOf) as string[]) : [];
          return anyOf === null || anyOf.some((value) => values.includes(value));
        })
        .sort((a, b) => (comesAfter(key(a), key(b)) ? 1 : -1))
        .filter((item) => from === null || comesAfter(key(item), from));
      return pageOf(plan, found) as never;
    },
  };
}

type Given = Partial<Content> &
  Partial<Pick<Publication, 'id' | 'officeId' | 'number' | 'ownerUnit' | 'displayUntil' | 'takenDown'>> & {
    publishedAt?: string;
    /** When the version that is read went up. */
    updatedAt?: string;
    /** On another website, where a webmaster put it. */
    elsewhere?: boolean;
  };

/** A published item in a category that the office has, told by what the public reads of it. */
export function anItem({ elsewhere = false, ...given }: Given = {}): Publication {
  const { id = 'item-1', officeId = OFFICE, number, ownerUnit, displayUntil, takenDown, ...rest } = given;
  const { publishedAt = BUILDER_TIME, updatedAt = publishedAt, ...fields } = rest;
  const kind = elsewhere ? ('by-hand' as const) : ('built-in' as const);
  const address = elsewhere ? 'https://www.example.go.th/news/7' : `${PUBLIC_URL}/${officeId}/items/${id}`;
  const item = aPublication({
    id,
    officeId,
    ...(number === undefined ? {} : { number }),
    ...(ownerUnit === undefined ? {} : { ownerUnit }),
    state: takenDown ? 'taken_down' : 'on_display',
    shown: { version: 1, content: aContent({ categoryId: 'general-information', ...fields }) },
    versions: [aVersion({ submissionId: id, upFrom: updatedAt })],
    placements: [aPlacement({ id: kind, destination: kind, address })],
    publishedAt,
    displayUntil: displayUntil ?? null,
    takenDown: takenDown ?? null,
    updatedAt,
  });
  return { ...item, ...listedFields(item) };
}

/** The site over a real socket until the test ends. `contents` are the stored files, by id. */
export async function startSite(
  publications: readonly Publication[],
  contents: Record<string, string | (() => Readable)> = {},
  publicUrl: string = PUBLIC_URL,
  served: ReadonlyMap<string, OfficeProfile> = profiles,
) {
  const clock = aFixedClock();
  const offices = new Map([...served].map(([id, profile]) => [id, { profile } as Office]));
  const needed: Pick<Context, 'store' | 'files' | 'offices' | 'clock' | 'publicUrl'> = {
    store: readerOf(publications) as Context['store'],
    files: {
      stateOf: async (id: string) => (contents[id] === undefined ? null : `state of ${contents[id]}`),
      read: async (id: string) => {
        const content = contents[id];
        if (content === undefined) return null;
        return typeof content === 'string' ? Readable.from([Buffer.from(content)]) : content();
      },
    } as Context['files'],
    offices,
    clock,
    publicUrl,
  };
  const app = express();
  const logged: Record<string, unknown>[] = [];
  const logger = pino({ base: null }, { write: (line) => logged.push(JSON.parse(line)) });
  app.use(createSiteRouter({ ...needed, logger } as Context));
  app.use(((error, _request, response, _next) => {
    response.status(500).send(`failed: ${error}`);
  }) as express.ErrorRequestHandler);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    clock,
    origin,
    logged,
    get: (path: string, init?: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init }),
    page: async (path: string) => (await fetch(origin + path)).text(),
  };
}
