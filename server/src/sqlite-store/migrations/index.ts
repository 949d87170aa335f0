import { firstTables } from './0001-first-tables.ts';
import { peopleAndFiles } from './0002-people-and-files.ts';
import { seals } from './0003-seals.ts';
import { publicationsByDay } from './0004-publications-by-day.ts';
import { papers } from './0005-papers.ts';
import { visits } from './0006-visits.ts';
import { proofs } from './0007-proofs.ts';
import { publicSearch } from './0008-public-search.ts';
import { problemReports } from './0009-problem-reports.ts';
import { uploadDays } from './0010-upload-days.ts';
import { outboxAndAnswers } from './0011-outbox-and-answers.ts';
import { periods } from './0012-periods.ts';
import { messages } from './0013-messages.ts';
import { complaints } from './0014-complaints.ts';
import { drafts } from './0015-drafts.ts';
import { subscriptions } from './0016-subscriptions.ts';

/**
 * One change of the schema. Once released it is never altered: databases remember only its number. The text
 * stands in a TypeScript module so that it survives bundling.
 */
export type Migration = { version: number; name: string; sql: string };

/** In order; the last is the version that this program writes. */
export const migrations: readonly Migration[] = [
  firstTables,
  peopleAndFiles,
  seals,
  publicationsByDay,
  papers,
  visits,
  proofs,
  publicSearch,
  problemReports,
  uploadDays,
  outboxAndAnswers,
  periods,
  messages,
  complaints,
  drafts,
  subscriptions,
];
