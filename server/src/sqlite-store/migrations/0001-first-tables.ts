import type { Migration } from './index.ts';

/**
 * A table per collection: the record as JSON, and a virtual column (computed, not stored twice) for each field
 * that a list compares or orders by. A list field has a table of its own, one row per value, kept by triggers;
 * it repeats the compared and ordered fields so that one index answers the query. Every index ends in `id`, which
 * breaks ties.
 */
export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  sql: `
CREATE TABLE submissions (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "ownerId" AS (data ->> '$.ownerId'),
  "state" AS (data ->> '$.state'),
  "publication.displayUntil" AS (data ->> '$.publication.displayUntil'),
  "number" AS (data ->> '$.number'),
  "updatedAt" AS (data ->> '$.updatedAt')
);
CREATE INDEX submissions_by_office ON submissions ("officeId", "updatedAt", id);
CREATE INDEX submissions_by_owner ON submissions ("officeId", "ownerId", "updatedAt", id);
CREATE INDEX submissions_by_state ON submissions ("officeId", "state", "updatedAt", id);
CREATE INDEX submissions_by_display_end ON submissions ("officeId", "state", "publication.displayUntil", id);
CREATE INDEX submissions_by_number ON submissions ("officeId", "number", "updatedAt", id);

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
  "submissionId" AS (data ->> '$.submissionId')
    REFERENCES submissions (id) DEFERRABLE INITIALLY DEFERRED,
  "seq" AS (data ->> '$.seq')
);
CREATE INDEX events_by_submission ON events ("submissionId", "seq", id);

CREATE TABLE outbox (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "submissionId" AS (data ->> '$.submissionId'),
  "status" AS (data ->> '$.status'),
  "nextAttemptAt" AS (data ->> '$.nextAttemptAt'),
  "createdAt" AS (data ->> '$.createdAt')
);
CREATE INDEX outbox_due ON outbox ("status", "nextAttemptAt", id);
CREATE INDEX outbox_by_status ON outbox ("officeId", "status", "createdAt", id);
CREATE INDEX outbox_by_submission ON outbox ("submissionId", "createdAt", id);

CREATE TABLE members (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "status" AS (data ->> '$.status'),
  "lineUserId" AS (data ->> '$.lineUserId'),
  "name" AS (data ->> '$.name'),
  "createdAt" AS (data ->> '$.createdAt')
);
CREATE INDEX members_by_office ON members ("officeId", "status", "name", id);
CREATE INDEX members_by_line_user ON members ("officeId", "lineUserId", "createdAt", id);

CREATE TABLE members__seats (
  id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  "officeId",
  "status",
  "name",
  PRIMARY KEY (id, value)
) WITHOUT ROWID;
CREATE INDEX members__seats_by_seat ON members__seats ("officeId", "status", value, "name", id);
CREATE TRIGGER members__seats_insert AFTER INSERT ON members BEGIN
  INSERT INTO members__seats (id, value, "officeId", "status", "name")
  SELECT DISTINCT new.id, item.value, new."officeId", new."status", new."name"
  FROM json_each(new.data, '$.seats') AS item;
END;
CREATE TRIGGER members__seats_update AFTER UPDATE ON members BEGIN
  DELETE FROM members__seats WHERE id = old.id;
  INSERT INTO members__seats (id, value, "officeId", "status", "name")
  SELECT DISTINCT new.id, item.value, new."officeId", new."status", new."name"
  FROM json_each(new.data, '$.seats') AS item;
END;

CREATE TABLE groups (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "status" AS (data ->> '$.status'),
  "createdAt" AS (data ->> '$.createdAt')
);
CREATE INDEX groups_by_office ON groups ("officeId", "status", "createdAt", id);

CREATE TABLE publications (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "status" AS (data ->> '$.status'),
  "categoryId" AS (data ->> '$.categoryId'),
  "subtopicId" AS (data ->> '$.subtopicId'),
  "publishedAt" AS (data ->> '$.publishedAt')
);
CREATE INDEX publications_by_office ON publications ("officeId", "status", "publishedAt", id);
CREATE INDEX publications_by_category ON publications ("officeId", "status", "categoryId", "publishedAt", id);
CREATE INDEX publications_by_subtopic
  ON publications ("officeId", "status", "categoryId", "subtopicId", "publishedAt", id);

CREATE TABLE delegations (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "status" AS (data ->> '$.status'),
  "toMemberId" AS (data ->> '$.toMemberId'),
  "fromMemberId" AS (data ->> '$.fromMemberId'),
  "endDate" AS (data ->> '$.endDate')
);
CREATE INDEX delegations_by_office ON delegations ("officeId", "status", "endDate", id);
CREATE INDEX delegations_by_delegate ON delegations ("officeId", "toMemberId", "status", "endDate", id);
CREATE INDEX delegations_by_principal ON delegations ("officeId", "fromMemberId", "status", "endDate", id);

CREATE TABLE files (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "uploadedBy" AS (data ->> '$.uploadedBy'),
  "createdAt" AS (data ->> '$.createdAt')
);
CREATE INDEX files_by_uploader ON files ("officeId", "uploadedBy", "createdAt", id);

CREATE TABLE conversations (id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL);
CREATE TABLE counters (id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL);

CREATE TABLE "seenEvents" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "expiresAt" AS (data ->> '$.expiresAt')
);
CREATE INDEX seen_events_expired ON "seenEvents" ("expiresAt", id);

CREATE TABLE store_check (id INTEGER PRIMARY KEY CHECK (id = 1), checked_at TEXT NOT NULL);
`,
};
