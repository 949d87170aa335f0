import type { Migration } from './index.ts';

const list = (field: 'circle' | 'awaiting', order: 'updatedAt' | 'dueOn'): string => `
CREATE TABLE complaints__${field} (
  id TEXT NOT NULL REFERENCES complaints (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  "atOffice",
  "${order}",
  PRIMARY KEY (id, value)
) WITHOUT ROWID;
CREATE INDEX complaints__${field}_by_${field} ON complaints__${field} ("atOffice", value, "${order}", id);
CREATE TRIGGER complaints__${field}_insert AFTER INSERT ON complaints BEGIN
  INSERT INTO complaints__${field} (id, value, "atOffice", "${order}")
  SELECT DISTINCT new.id, item.value, new."atOffice", new."${order}"
  FROM json_each(new.data, '$.${field}') AS item;
END;
CREATE TRIGGER complaints__${field}_update AFTER UPDATE ON complaints BEGIN
  DELETE FROM complaints__${field} WHERE id = old.id;
  INSERT INTO complaints__${field} (id, value, "atOffice", "${order}")
  SELECT DISTINCT new.id, item.value, new."atOffice", new."${order}"
  FROM json_each(new.data, '$.${field}') AS item;
END;
`;

/** What residents bring before an office, its log, and what was written of it. */
export const complaints: Migration = {
  version: 14,
  name: 'complaints',
  sql: `
CREATE TABLE complaints (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "atOffice" AS (data ->> '$.atOffice'),
  "number" AS (data ->> '$.number'),
  "state" AS (data ->> '$.state'),
  "day" AS (data ->> '$.day'),
  "dueOn" AS (data ->> '$.dueOn'),
  "forgetContactOn" AS (data ->> '$.forgetContactOn'),
  "forgetOn" AS (data ->> '$.forgetOn'),
  "createdAt" AS (data ->> '$.createdAt'),
  "updatedAt" AS (data ->> '$.updatedAt')
);
CREATE INDEX complaints_by_number ON complaints ("officeId", "number", "createdAt", id);
CREATE INDEX complaints_by_day ON complaints ("officeId", "day", id);
CREATE INDEX complaints_by_state ON complaints ("officeId", "state", "dueOn", id);
CREATE INDEX complaints_contact_to_forget ON complaints ("officeId", "forgetContactOn", id);
CREATE INDEX complaints_to_forget ON complaints ("officeId", "forgetOn", id);
${list('circle', 'updatedAt')}
${list('awaiting', 'dueOn')}
CREATE TABLE "complaintEvents" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "log" AS (data ->> '$.log')
    REFERENCES complaints (id) DEFERRABLE INITIALLY DEFERRED,
  "seq" AS (data ->> '$.seq'),
  "officeId" AS (data ->> '$.officeId'),
  "at" AS (data ->> '$.at')
);
CREATE INDEX complaint_events_by_record ON "complaintEvents" ("log", "seq", id);
CREATE INDEX complaint_events_of_office ON "complaintEvents" ("officeId", "at", id);

CREATE TABLE "complaintWords" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "account" AS (data ->> '$.account'),
  "news" AS (data ->> '$.news'),
  "at" AS (data ->> '$.at')
);
CREATE INDEX complaint_words_by_account ON "complaintWords" ("officeId", "account", "news", "at", id);
`,
};
