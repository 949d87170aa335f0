import type { Migration } from './index.ts';

/** Visits and satisfaction of the offices' websites. */
export const visits: Migration = {
  version: 6,
  name: 'visits',
  sql: `
CREATE TABLE visits (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "kind" AS (data ->> '$.kind'),
  "of" AS (data ->> '$.of')
);
CREATE INDEX visits_by_kind ON visits ("officeId", "kind", "of", id);

CREATE TABLE visitors (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "day" AS (data ->> '$.day'),
  "expiresAt" AS (data ->> '$.expiresAt')
);
CREATE INDEX visitors_by_day ON visitors ("officeId", "day", "expiresAt", id);
CREATE INDEX visitors_expired ON visitors ("expiresAt", id);

CREATE TABLE salts (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "expiresAt" AS (data ->> '$.expiresAt')
);
CREATE INDEX salts_expired ON salts ("expiresAt", id);

CREATE TABLE satisfaction (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "month" AS (data ->> '$.month')
);
CREATE INDEX satisfaction_by_month ON satisfaction ("officeId", "month", id);

CREATE TABLE raters (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "expiresAt" AS (data ->> '$.expiresAt')
);
CREATE INDEX raters_expired ON raters ("expiresAt", id);

CREATE TABLE opinions (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "day" AS (data ->> '$.day')
);
CREATE INDEX opinions_by_day ON opinions ("officeId", "day", id);
`,
};
