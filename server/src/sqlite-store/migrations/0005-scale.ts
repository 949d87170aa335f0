import type { Migration } from './index.ts';

/** What a person still answers for, without all they ever filed; and what is over, in one look at all offices. */
export const scale: Migration = {
  version: 5,
  name: 'scale',
  sql: `
CREATE INDEX submissions_by_owner_state ON submissions ("officeId", "ownerId", "state", "updatedAt", id);
CREATE INDEX submissions_display_over ON submissions ("displayEnd", id);
`,
};
