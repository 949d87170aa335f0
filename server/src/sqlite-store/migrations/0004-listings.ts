import type { Migration } from './index.ts';

/** What requests are found by. Of use to search alone, and made anew from the requests at any time. */
export const listings: Migration = {
  version: 4,
  name: 'listings',
  sql: `
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
CREATE INDEX listings__facets_by_facet ON listings__facets ("officeId", value, "updatedAt", id);
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
`,
};
