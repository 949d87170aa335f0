import type { Migration } from './index.ts';

/** Which categories residents follow in the chat. */
export const subscriptions: Migration = {
  version: 16,
  name: 'subscriptions',
  sql: `
CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "contactOn" AS (data ->> '$.contactOn'),
  "createdAt" AS (data ->> '$.createdAt')
);
CREATE INDEX subscriptions_by_contact ON subscriptions ("officeId", "contactOn", id);
CREATE TABLE subscriptions__categories (
  id TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  "officeId",
  "createdAt",
  PRIMARY KEY (id, value)
) WITHOUT ROWID;
CREATE INDEX subscriptions__categories_by_categories
  ON subscriptions__categories ("officeId", value, "createdAt", id);
CREATE TRIGGER subscriptions__categories_insert AFTER INSERT ON subscriptions BEGIN
  INSERT INTO subscriptions__categories (id, value, "officeId", "createdAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."createdAt"
  FROM json_each(new.data, '$.categories') AS item;
END;
CREATE TRIGGER subscriptions__categories_update AFTER UPDATE ON subscriptions BEGIN
  DELETE FROM subscriptions__categories WHERE id = old.id;
  INSERT INTO subscriptions__categories (id, value, "officeId", "createdAt")
  SELECT DISTINCT new.id, item.value, new."officeId", new."createdAt"
  FROM json_each(new.data, '$.categories') AS item;
END;
`,
};
