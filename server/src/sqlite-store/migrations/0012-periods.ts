import type { Migration } from './index.ts';

/** What is forgotten after its time: words of messages by when they ended, reasons that were typed and never sent. */
export const periods: Migration = {
  version: 12,
  name: 'periods',
  sql: `
ALTER TABLE outbox ADD COLUMN "finishedAt" AS (data ->> '$.finishedAt');
ALTER TABLE conversations ADD COLUMN "expiresAt" AS (data ->> '$.expiresAt');
CREATE INDEX outbox_finished ON outbox ("officeId", "finishedAt", id);
CREATE INDEX conversations_expired ON conversations ("expiresAt", id);
`,
};
