import { sitePages } from '@prakat/shared/addresses/site';
import type { KnownSeal } from '@prakat/shared/machine/seal';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Clock } from '@prakat/shared/time/clock';
import type { TrafficEntry } from '@prakat/shared/traffic/entry';
import type { Logger } from 'pino';
import type { WordPressLogin } from './config/config.ts';
import type { TrustedProxy } from './config/trust-proxy.ts';
import type { FileStore } from './files/file-store.ts';
import type { LineClient } from './line/line-client.ts';
import type { Answering } from './store/once.ts';
import type { Store } from './store/store.ts';

/** One office as it runs here: its profile and its LINE channels. */
export type Office = {
  profile: OfficeProfile;
  line: LineClient;
  /** Verifies webhook signatures. */
  channelSecret: string;
  /** The audience of ID tokens. */
  loginChannelId: string;
  liffId: string;
  /** The account on the office's WordPress; null or left out where it has none. */
  wordpress?: WordPressLogin | null;
};

/** What seals the logs each day, and is kept outside the store so that whoever rewrites the store cannot make a seal. */
export type Sealing = {
  /** Signs seals; at least 32 letters. */
  key: string;
  /** The newest seal of an office that was noted outside the store; null where none was. */
  noted(officeId: string): Promise<KnownSeal | null>;
  note(seal: KnownSeal): Promise<void>;
};

/** Where traffic data is kept, as section 26 of the Computer Crime Act asks. */
export type TrafficLog = {
  /** Keeps a request. Never throws: what cannot be written is counted, and `check` says so. */
  write(entry: TrafficEntry): void;
  /** Throws with the reason while entries cannot be kept. */
  check(): Promise<void>;
  /** The time of entries: the machine's own, also where the simulation's is moved. */
  clock: Clock;
  /** Which hops are believed about the client; null for none, where the connection's own address is the client's. */
  trustedProxy: TrustedProxy | null;
  /** Keep beside each address what senders and hops say of the client: where no hop can be trusted to know it. */
  keepsClaims: boolean;
};

/** A web page as it was answered: where it stands, the header `Content-Type`, and what was answered. */
export type AnsweredPage = { address: string; type: string | null; body: Uint8Array };

/**
 * Draws a page as a browser shows it: its first 1280 by 1600 points as JPEG, 300 KB at most. `load` fetches what the page
 * shows besides, null for what is not to be had; nothing else is fetched, and no script runs. Throws what went wrong, also
 * when `signal` breaks it off.
 */
export type DrawPage = (
  page: AnsweredPage,
  load: (address: string) => Promise<Omit<AnsweredPage, 'address'> | null>,
  signal: AbortSignal,
) => Promise<Uint8Array>;

/** Everything the product needs from outside, put together once by whoever runs it. */
export type Context = {
  store: Store;
  files: FileStore;
  offices: ReadonlyMap<string, Office>;
  clock: Clock;
  newId: () => string;
  logger: Logger;
  /** Where people reach the product, without a slash at the end. */
  publicUrl: string;
  lineLoginBaseUrl: string;
  /** Signs links to files; at least 32 bytes. */
  linkSecret: string;
  sealing: Sealing;
  /** Left out by programs that answer nobody. */
  traffic?: TrafficLog;
  /** Told after each commit that queued something, so that it goes out at once. */
  nudgeOutbox: () => void;
  /** Where clamd scans files for malware (`host:port` or a socket's path); left out where none is run. */
  clamdAddress?: string;
  /** Left out where no browser is found, and in the cloud: then there are no pictures of pages. */
  drawPage?: DrawPage;
  /**
   * How often something that the public reads of an office has changed. Set where this process sees every change, so that
   * pages can be kept until the next; left out where others write too.
   */
  publicChanges?: (officeId: string) => number;
  /** The press of a button that is being handled, which is owed an answer from the moment that it has its effect. */
  answering?: Answering;
  /**
   * Set where the process may stand still once a request is answered (Cloud Functions): everything a request does
   * is then done before its answer.
   */
  endsWithAnswer?: true;
  /** Set by programs that measure what the product bears: nobody is asked to wait before the next request. */
  isMeasured?: true;
};

export const isoNow = (context: Pick<Context, 'clock'>): string => new Date(context.clock()).toISOString();

/** The public page of an item. */
export const itemUrl = (
  context: Pick<Context, 'publicUrl'>,
  officeId: string,
  publicationId: string,
): string => `${context.publicUrl}${sitePages.item(officeId, publicationId)}`;
