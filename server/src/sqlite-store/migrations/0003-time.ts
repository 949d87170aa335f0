import type { Migration } from './index.ts';

/** What time does: open requests by age, ends of display, uploads nobody filed, freshness checks, how far jobs came. */
export const time: Migration = {
  version: 3,
  name: 'time',
  sql: `
DROP INDEX submissions_by_display_end;
ALTER TABLE submissions DROP COLUMN "publication.displayUntil";
ALTER TABLE submissions ADD COLUMN "displayEnd" AS (data ->> '$.displayEnd');
ALTER TABLE submissions ADD COLUMN "waiting.on" AS (data ->> '$.waiting.on');
ALTER TABLE submissions ADD COLUMN "waiting.since" AS (data ->> '$.waiting.since');
CREATE INDEX submissions_by_display_end ON submissions ("officeId", "displayEnd", id);
CREATE INDEX submissions_by_waiting ON submissions ("officeId", "waiting.on", "waiting.since", id);

ALTER TABLE files ADD COLUMN "submissionId" AS (data ->> '$.submissionId');
CREATE INDEX files_unfiled ON files ("submissionId", "createdAt", id);

CREATE TABLE "freshnessChecks" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "item" AS (data ->> '$.item'),
  "at" AS (data ->> '$.at')
);
CREATE INDEX freshness_checks_by_item ON "freshnessChecks" ("officeId", "item", "at", id);

CREATE TABLE "jobRuns" (id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL);
`,
};
