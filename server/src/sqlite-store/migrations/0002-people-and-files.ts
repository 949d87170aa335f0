import type { Migration } from './index.ts';

/** People, groups and files of the offices, how current their websites are, and what the product remembers for itself. */
export const peopleAndFiles: Migration = {
  version: 2,
  name: 'people, files and the rest',
  sql: `
CREATE TABLE members (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "status" AS (data ->> '$.status'),
  "name" AS (data ->> '$.name'),
  "lineUserId" AS (data ->> '$.lineUserId'),
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
CREATE INDEX members__seats_by_seat
  ON members__seats ("officeId", "status", value, "name", id);
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

CREATE TABLE "memberEvents" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "seq" AS (data ->> '$.seq'),
  "subject" AS (data ->> '$.subject')
);
CREATE INDEX member_events_by_office ON "memberEvents" ("officeId", "seq", id);
CREATE INDEX member_events_by_member ON "memberEvents" ("officeId", "subject", "seq", id);

CREATE TABLE "setUpCodes" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL
);

CREATE TABLE delegations (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "status" AS (data ->> '$.status'),
  "endDate" AS (data ->> '$.endDate'),
  "toMemberId" AS (data ->> '$.toMemberId'),
  "fromMemberId" AS (data ->> '$.fromMemberId')
);
CREATE INDEX delegations_by_office ON delegations ("officeId", "status", "endDate", id);
CREATE INDEX delegations_by_delegate ON delegations ("officeId", "toMemberId", "status", "endDate", id);
CREATE INDEX delegations_by_principal ON delegations ("officeId", "fromMemberId", "status", "endDate", id);

CREATE TABLE groups (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "status" AS (data ->> '$.status'),
  "createdAt" AS (data ->> '$.createdAt')
);
CREATE INDEX groups_by_office ON groups ("officeId", "status", "createdAt", id);

CREATE TABLE files (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "uploadedBy" AS (data ->> '$.uploadedBy'),
  "createdAt" AS (data ->> '$.createdAt'),
  "submissionId" AS (data ->> '$.submissionId')
);
CREATE INDEX files_by_uploader ON files ("officeId", "uploadedBy", "createdAt", id);
CREATE INDEX files_unfiled ON files ("submissionId", "createdAt", id);

CREATE TABLE "freshnessChecks" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "item" AS (data ->> '$.item'),
  "at" AS (data ->> '$.at')
);
CREATE INDEX freshness_checks_by_item ON "freshnessChecks" ("officeId", "item", "at", id);

CREATE TABLE "jobRuns" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL
);

CREATE TABLE conversations (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL
);

CREATE TABLE counters (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL
);

CREATE TABLE "seenEvents" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "expiresAt" AS (data ->> '$.expiresAt')
);
CREATE INDEX seen_events_expired ON "seenEvents" ("expiresAt", id);
`,
};
