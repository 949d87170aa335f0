import { Readable } from 'node:stream';
import {
  aFixedClock,
  aPlacement,
  aPublication,
  aVersion,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import type { Context, Office } from '../../context.ts';
import type { Attempt, Destination, Failed, Placed, PlaceOrder } from '../destination.ts';
import { wordpressOver } from '../wordpress/wordpress.ts';
import { contractContent, contractFile } from './contract-item.ts';
import { Life } from './life.ts';

/** A WordPress as a client sees it: where it is, and with which account. */
export type SiteUnderTest = {
  url: string;
  login: { user: string; password: string };
  fetch: typeof globalThis.fetch;
};

/** The profile of an office whose website is there; `about` is the topic of what builders make. */
export function aWordPressProfile(url: string, categories: Record<string, string> = { about: 'about-us' }) {
  const profile = anOfficeProfile();
  const [first, ...others] = profile.categories;
  return {
    ...profile,
    categories: first ? [{ ...first, id: 'about', name: 'ข้อมูลทั่วไป' }, ...others] : [],
    destinations: {
      website: 'wordpress' as const,
      websiteUrl: url,
      wordpress: { categories },
      lineGroup: false,
      noticeBoard: false,
    },
  };
}

/** Files that the product holds, by their id; null for one that it has lost. */
export type Files = (id: string) => Uint8Array | null;

/** The destination of such an office, as a process has it whose life is told of every call. */
export function wordpressDestination(
  { url, login, fetch }: SiteUnderTest,
  {
    life = new Life(),
    files = contractFile,
    profile = aWordPressProfile(url),
    now = BUILDER_TIME,
  }: { life?: Life; files?: Files; profile?: Office['profile']; now?: string } = {},
): Destination {
  const read = async (id: string) => {
    const content = files(id);
    return content && Readable.from([Buffer.from(content)]);
  };
  const context = {
    files: { read },
    clock: aFixedClock(now),
    publicUrl: 'https://prakat.example',
  } as unknown as Context;
  const heard: typeof globalThis.fetch = async (...given) => life.hear(await fetch(...given));
  return wordpressOver(heard)(context, { profile, wordpress: login } as Office);
}

const placement = aPlacement({ id: 'wordpress', destination: 'wordpress', state: 'placing', placed: null });

/** An order to put a version there for the first time, of two that there are. */
export const aPlaceOrder = (content = contractContent(1), version = 1): PlaceOrder => ({
  publication: aPublication({
    versions: [aVersion(), aVersion({ version: 2 })],
    state: 'planned',
    shown: null,
    next: { version, content },
    placements: [placement],
  }),
  placement,
  key: 'key',
  version,
  content,
  messages: null,
});

/** An attempt that nobody gives up. */
export const anAttempt = (): Attempt => ({ signal: new AbortController().signal, stillAtWork: () => {} });

/** Carries one out. */
export const placeOn = (
  site: SiteUnderTest,
  order = aPlaceOrder(),
  files?: Files,
): Promise<Placed | Failed> => wordpressDestination(site, files ? { files } : {}).place(order, anAttempt());
