import type { Migration } from './index.ts';

/**
 * A table per collection: the record as JSON, and a virtual column (computed, not stored twice) for each field
 * that a list compares or orders by. A list field has a table of its own, one row per value, kept by triggers;
 * it repeats the compared and ordered fields so that one index answers the query. Every index ends in `id`, which
 * breaks ties.
 */
export const firstTables: Migration = {
  version: 1,
  name: 'requests, publications and what follows from them',
  sql: `
CREATE TABLE submissions (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "updatedAt" AS (data ->> '$.updatedAt'),
  "ownerId" AS (data ->> '$.ownerId'),
  "state" AS (data ->> '$.state'),
  "waiting.on" AS (data ->> '$.waiting.on'),
  "waiting.since" AS (data ->> '$.waiting.since'),
  "number" AS (data ->> '$.number'),
  "corrects.publicationId" AS (data ->> '$.corrects.publicationId'),
  "createdAt" AS (data ->> '$.createdAt'),
  "verbal.status" AS (data ->> '$.verbal.status')
);
CREATE INDEX submissions_by_office ON submissions ("officeId", "updatedAt", id);
CREATE INDEX submissions_by_owner ON submissions ("officeId", "ownerId", "updatedAt", id);
CREATE INDEX submissions_by_owner_state ON submissions ("officeId", "ownerId", "state", "updatedAt", id);
CREATE INDEX submissions_by_state ON submissions ("officeId", "state", "updatedAt", id);
CREATE INDEX submissions_by_waiting ON submissions ("officeId", "waiting.on", "waiting.since", id);
CREATE INDEX submissions_by_number ON submissions ("officeId", "number", "updatedAt", id);
CREATE INDEX submissions_by_corrected ON submissions ("officeId", "corrects.publicationId", "createdAt", id);
CREATE INDEX submissions_by_verbal ON submissions ("officeId", "verbal.status", "updatedAt", id);

CREATE TABLE submissions__awaiting (
  id TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  "officeId",
  "updatedAt",
  PRIMARY KEY (id, value)
) WITHOUT ROWID;
CREATE INDEX submissions__awaiting_by_awaiting
  ON submissions__awaiting ("officeId", value, "updatedAt", id);
CREATE TRIGGER submissions__awaiting_insert AFTER INSERT ON submissions BEGIN
  INSERT INTO submissions__awaiting (id, value, "officeId", "updatedAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."updatedAt"
  FROM json_each(new.data, '$.awaiting') AS item;
END;
CREATE TRIGGER submissions__awaiting_update AFTER UPDATE ON submissions BEGIN
  DELETE FROM submissions__awaiting WHERE id = old.id;
  INSERT INTO submissions__awaiting (id, value, "officeId", "updatedAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."updatedAt"
  FROM json_each(new.data, '$.awaiting') AS item;
END;

CREATE TABLE events (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "log" AS (data ->> '$.log')
    REFERENCES submissions (id) DEFERRABLE INITIALLY DEFERRED,
  "seq" AS (data ->> '$.seq')
);
CREATE INDEX events_by_record ON events ("log", "seq", id);

CREATE TABLE publications (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "updatedAt" AS (data ->> '$.updatedAt'),
  "ownerId" AS (data ->> '$.ownerId'),
  "waiting.on" AS (data ->> '$.waiting.on'),
  "waiting.since" AS (data ->> '$.waiting.since'),
  "displayEnd" AS (data ->> '$.displayEnd'),
  "visibility" AS (data ->> '$.visibility'),
  "publishedAt" AS (data ->> '$.publishedAt'),
  "categoryId" AS (data ->> '$.categoryId'),
  "subtopicId" AS (data ->> '$.subtopicId')
);
CREATE INDEX publications_by_office ON publications ("officeId", "updatedAt", id);
CREATE INDEX publications_by_owner ON publications ("officeId", "ownerId", "updatedAt", id);
CREATE INDEX publications_by_waiting ON publications ("officeId", "waiting.on", "waiting.since", id);
CREATE INDEX publications_by_display_end ON publications ("officeId", "displayEnd", id);
CREATE INDEX publications_display_over ON publications ("displayEnd", id);
CREATE INDEX publications_shown ON publications ("officeId", "visibility", "publishedAt", id);
CREATE INDEX publications_shown_in_category ON publications ("officeId", "visibility", "categoryId", "publishedAt", id);
CREATE INDEX publications_shown_in_subtopic ON publications ("officeId", "visibility", "categoryId", "subtopicId", "publishedAt", id);

CREATE TABLE publications__awaiting (
  id TEXT NOT NULL REFERENCES publications (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  "officeId",
  "updatedAt",
  PRIMARY KEY (id, value)
) WITHOUT ROWID;
CREATE INDEX publications__awaiting_by_awaiting
  ON publications__awaiting ("officeId", value, "updatedAt", id);
CREATE TRIGGER publications__awaiting_insert AFTER INSERT ON publications BEGIN
  INSERT INTO publications__awaiting (id, value, "officeId", "updatedAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."updatedAt"
  FROM json_each(new.data, '$.awaiting') AS item;
END;
CREATE TRIGGER publications__awaiting_update AFTER UPDATE ON publications BEGIN
  DELETE FROM publications__awaiting WHERE id = old.id;
  INSERT INTO publications__awaiting (id, value, "officeId", "updatedAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."updatedAt"
  FROM json_each(new.data, '$.awaiting') AS item;
END;

CREATE TABLE "publicationEvents" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "log" AS (data ->> '$.log')
    REFERENCES publications (id) DEFERRABLE INITIALLY DEFERRED,
  "seq" AS (data ->> '$.seq')
);
CREATE INDEX publication_events_by_record ON "publicationEvents" ("log", "seq", id);

CREATE TABLE listings (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "updatedAt" AS (data ->> '$.updatedAt')
);

CREATE TABLE listings__facets (
  id TEXT NOT NULL REFERENCES listings (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  "officeId",
  "updatedAt",
  PRIMARY KEY (id, value)
) WITHOUT ROWID;
CREATE INDEX listings__facets_by_facet
  ON listings__facets ("officeId", value, "updatedAt", id);
CREATE TRIGGER listings__facets_insert AFTER INSERT ON listings BEGIN
  INSERT INTO listings__facets (id, value, "officeId", "updatedAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."updatedAt"
  FROM json_each(new.data, '$.facets') AS item;
END;
CREATE TRIGGER listings__facets_update AFTER UPDATE ON listings BEGIN
  DELETE FROM listings__facets WHERE id = old.id;
  INSERT INTO listings__facets (id, value, "officeId", "updatedAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."updatedAt"
  FROM json_each(new.data, '$.facets') AS item;
END;

CREATE TABLE outbox (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "status" AS (data ->> '$.status'),
  "nextAttemptAt" AS (data ->> '$.nextAttemptAt'),
  "officeId" AS (data ->> '$.officeId'),
  "createdAt" AS (data ->> '$.createdAt'),
  "about.id" AS (data ->> '$.about.id'),
  "lane" AS (data ->> '$.lane')
);
CREATE INDEX outbox_due ON outbox ("status", "nextAttemptAt", id);
CREATE INDEX outbox_by_status ON outbox ("officeId", "status", "createdAt", id);
CREATE INDEX outbox_by_record ON outbox ("about.id", "createdAt", id);
CREATE INDEX outbox_by_lane ON outbox ("lane", "status", "nextAttemptAt", id);

CREATE TABLE store_check (id INTEGER PRIMARY KEY CHECK (id = 1), checked_at TEXT NOT NULL);
`,
};
