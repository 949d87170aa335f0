import type { Migration } from './index.ts';

/** The seals of the offices' logs, and what moved in them since a seal. */
export const seals: Migration = {
  version: 3,
  name: 'seals',
  sql: `
CREATE TABLE seals (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "seq" AS (data ->> '$.seq')
);
CREATE INDEX seals_by_office ON seals ("officeId", "seq", id);

ALTER TABLE events ADD COLUMN "officeId" AS (data ->> '$.officeId');
ALTER TABLE events ADD COLUMN "at" AS (data ->> '$.at');
CREATE INDEX events_of_office ON events ("officeId", "at", id);
ALTER TABLE "publicationEvents" ADD COLUMN "officeId" AS (data ->> '$.officeId');
ALTER TABLE "publicationEvents" ADD COLUMN "at" AS (data ->> '$.at');
CREATE INDEX publication_events_of_office ON "publicationEvents" ("officeId", "at", id);
`,
};
