import type { EventEmitter } from 'node:events';
import type { SimRequest } from './control-api.ts';
import type { Faults } from './faults.ts';
import type { Ids } from './ids.ts';
import type { Office } from './office.ts';
import type { Change } from './state/changes.ts';
import type { WebhookSender } from './webhook-sender.ts';

/** What every route and door works with. */
export type Platform = {
  offices: Map<string, Office>;
  now(): number;
  moveClock(now: number): Promise<void>;
  ids: Ids;
  faults: Faults;
  webhooks: WebhookSender;
  /** The last calls of the LINE API, oldest first. */
  requests: SimRequest[];
  /** `chat` with `{officeId, chatId}` when a chat changed. */
  changes: EventEmitter<{ chat: [{ officeId: string; chatId: string }] }>;
  /** Applies and makes durable before it returns. */
  commit(changes: Change[]): void;
  /** Settings of an office changed; they are saved soon. */
  touch(): void;
};
