import type { Migration } from './index.ts';

/** What an office published, by the time at which it went up. */
export const publicationsByDay: Migration = {
  version: 4,
  name: 'publications by day',
  sql: `
CREATE INDEX publications_by_published ON publications ("officeId", "publishedAt", id);
`,
};
