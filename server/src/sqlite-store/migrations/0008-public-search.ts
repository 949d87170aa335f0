import type { Migration } from './index.ts';

/** What the public finds items by, and the number that their short addresses have. */
export const publicSearch: Migration = {
  version: 8,
  name: 'public search',
  sql: `
CREATE TABLE "publicListings" (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "publishedAt" AS (data ->> '$.publishedAt')
);

CREATE TABLE "publicListings__facets" (
  id TEXT NOT NULL REFERENCES "publicListings" (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  "officeId",
  "publishedAt",
  PRIMARY KEY (id, value)
) WITHOUT ROWID;
CREATE INDEX public_listings__facets_by_facet
  ON "publicListings__facets" ("officeId", value, "publishedAt", id);
CREATE TRIGGER public_listings__facets_insert AFTER INSERT ON "publicListings" BEGIN
  INSERT INTO "publicListings__facets" (id, value, "officeId", "publishedAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."publishedAt"
  FROM json_each(new.data, '$.facets') AS item;
END;
CREATE TRIGGER public_listings__facets_update AFTER UPDATE ON "publicListings" BEGIN
  DELETE FROM "publicListings__facets" WHERE id = old.id;
  INSERT INTO "publicListings__facets" (id, value, "officeId", "publishedAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."publishedAt"
  FROM json_each(new.data, '$.facets') AS item;
END;
`,
};
