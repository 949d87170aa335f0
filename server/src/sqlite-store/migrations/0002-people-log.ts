import type { Migration } from './index.ts';

/** The log of an office's people, and the one-time codes of offices that have no administrator yet. */
export const peopleLog: Migration = {
  version: 2,
  name: 'people log',
  sql: `
CREATE TABLE "memberEvents" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "memberId" AS (data ->> '$.memberId'),
  "seq" AS (data ->> '$.seq')
);
CREATE INDEX member_events_by_office ON "memberEvents" ("officeId", "seq", id);
CREATE INDEX member_events_by_member ON "memberEvents" ("officeId", "memberId", "seq", id);

CREATE TABLE "setUpCodes" (id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL);
`,
};
