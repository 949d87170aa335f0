import type { Migration } from './index.ts';

/** The register of the offices' papers, what was drawn of them, and what their reports are told. */
export const papers: Migration = {
  version: 5,
  name: 'papers',
  sql: `
CREATE TABLE papers (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "fiscalYear" AS (data ->> '$.fiscalYear'),
  "kind" AS (data ->> '$.kind'),
  "origin" AS (data ->> '$.origin'),
  "subject" AS (data ->> '$.subject'),
  "series" AS (data ->> '$.series'),
  "numberKey" AS (data ->> '$.numberKey'),
  "running" AS (data ->> '$.running'),
  "createdAt" AS (data ->> '$.createdAt'),
  "updatedAt" AS (data ->> '$.updatedAt')
);
CREATE INDEX papers_by_year ON papers ("officeId", "fiscalYear", "origin", "updatedAt", id);
CREATE INDEX papers_by_subject ON papers ("officeId", "kind", "subject", "createdAt", id);
CREATE INDEX papers_by_kind ON papers ("officeId", "kind", "createdAt", id);
CREATE INDEX papers_by_number ON papers ("officeId", "numberKey", "createdAt", id);
CREATE INDEX papers_by_series ON papers ("officeId", "series", "running", id);

CREATE TABLE papers__awaiting (
  id TEXT NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  "officeId",
  "updatedAt",
  PRIMARY KEY (id, value)
) WITHOUT ROWID;
CREATE INDEX papers__awaiting_by_awaiting
  ON papers__awaiting ("officeId", value, "updatedAt", id);
CREATE TRIGGER papers__awaiting_insert AFTER INSERT ON papers BEGIN
  INSERT INTO papers__awaiting (id, value, "officeId", "updatedAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."updatedAt"
  FROM json_each(new.data, '$.awaiting') AS item;
END;
CREATE TRIGGER papers__awaiting_update AFTER UPDATE ON papers BEGIN
  DELETE FROM papers__awaiting WHERE id = old.id;
  INSERT INTO papers__awaiting (id, value, "officeId", "updatedAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."updatedAt"
  FROM json_each(new.data, '$.awaiting') AS item;
END;

CREATE TABLE "paperEvents" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "log" AS (data ->> '$.log')
    REFERENCES papers (id) DEFERRABLE INITIALLY DEFERRED,
  "seq" AS (data ->> '$.seq'),
  "officeId" AS (data ->> '$.officeId'),
  "at" AS (data ->> '$.at')
);
CREATE INDEX paper_events_by_record ON "paperEvents" ("log", "seq", id);
CREATE INDEX paper_events_of_office ON "paperEvents" ("officeId", "at", id);

CREATE TABLE "paperVersions" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "paperId" AS (data ->> '$.paperId'),
  "at" AS (data ->> '$.at')
);
CREATE INDEX paper_versions_by_paper ON "paperVersions" ("officeId", "paperId", "at", id);

CREATE TABLE remarks (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "fiscalYear" AS (data ->> '$.fiscalYear'),
  "at" AS (data ->> '$.at')
);
CREATE INDEX remarks_by_year ON remarks ("officeId", "fiscalYear", "at", id);

CREATE TABLE "listMarks" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "updatedAt" AS (data ->> '$.updatedAt')
);
CREATE INDEX list_marks_by_office ON "listMarks" ("officeId", "updatedAt", id);

CREATE TABLE "paperInputs" (id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL);
CREATE TABLE "officeAssets" (id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL);
`,
};
