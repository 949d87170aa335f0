import type { Migration } from './index.ts';

/** What waits for its person or group to come by, and what an office's messages of a month came to. */
export const messages: Migration = {
  version: 13,
  name: 'messages',
  sql: `
ALTER TABLE outbox ADD COLUMN "hold.chat" AS (data ->> '$.hold.chat');
CREATE INDEX outbox_held ON outbox ("officeId", "hold.chat", "createdAt", id);

CREATE TABLE "messageMonths" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "month" AS (data ->> '$.month')
);
CREATE INDEX message_months ON "messageMonths" ("officeId", "month", id);
`,
};
