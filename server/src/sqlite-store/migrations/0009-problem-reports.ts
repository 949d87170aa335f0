import type { Migration } from './index.ts';

/** What residents say is wrong or out of date on the website. */
export const problemReports: Migration = {
  version: 9,
  name: 'problem reports',
  sql: `
CREATE TABLE "problemReports" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "publicationId" AS (data ->> '$.publicationId'),
  "status" AS (data ->> '$.status'),
  "at" AS (data ->> '$.at'),
  "day" AS (data ->> '$.day'),
  "toldOn" AS (data ->> '$.toldOn'),
  "forgetOn" AS (data ->> '$.forgetOn')
);
CREATE INDEX problem_reports_by_status ON "problemReports" ("officeId", "status", "at", id);
CREATE INDEX problem_reports_by_publication ON "problemReports" ("officeId", "publicationId", "at", id);
CREATE INDEX problem_reports_by_day ON "problemReports" ("officeId", "day", "at", id);
CREATE INDEX problem_reports_by_told ON "problemReports" ("officeId", "toldOn", "at", id);
CREATE INDEX problem_reports_to_forget ON "problemReports" ("officeId", "forgetOn", id);
`,
};
