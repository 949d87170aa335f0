import type { ServerResponse } from 'node:http';
import type { TrafficEntry } from '@prakat/shared/traffic/entry';

/** What only those who answer a request know of it. */
export type Noted = Pick<TrafficEntry, 'office' | 'member' | 'refusal' | 'webhook'>;

const notes = new WeakMap<ServerResponse, Noted>();

/** Adds to what the traffic log will keep of the request that this answers: ids and codes, never names nor LINE ids. */
export function noteTraffic(response: ServerResponse, noted: Noted): void {
  notes.set(response, { ...notes.get(response), ...noted });
}

export const notedOf = (response: ServerResponse): Noted => notes.get(response) ?? {};
