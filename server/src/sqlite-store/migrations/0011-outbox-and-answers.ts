import type { Migration } from './index.ts';

/** What is due of one office, and the presses that nobody answered yet. */
export const outboxAndAnswers: Migration = {
  version: 11,
  name: 'outbox of an office, answers that are owed',
  sql: `
CREATE INDEX outbox_due_of_office ON outbox ("officeId", "status", "nextAttemptAt", id);

ALTER TABLE "seenEvents" ADD COLUMN "answer" AS (data ->> '$.answer');
CREATE INDEX seen_events_owed ON "seenEvents" ("answer", "expiresAt", id);
`,
};
