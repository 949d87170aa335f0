import type { Migration } from './index.ts';

/** Forms that somebody has begun and not filed. */
export const drafts: Migration = {
  version: 15,
  name: 'drafts',
  sql: `
CREATE TABLE drafts (
  id TEXT PRIMARY KEY NOT NULL,
  data TEXT NOT NULL,
  "officeId" AS (data ->> '$.officeId'),
  "memberId" AS (data ->> '$.memberId'),
  "updatedAt" AS (data ->> '$.updatedAt')
);
CREATE INDEX drafts_by_member ON drafts ("officeId", "memberId", "updatedAt", id);
CREATE INDEX drafts_to_forget ON drafts ("updatedAt", id);
`,
};
