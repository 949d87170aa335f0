import { addSizes } from './firestore-size.ts';
import type { Life } from './life-of-an-item.ts';
import { FILE_BYTES } from './life-of-an-item.ts';
import type { Quantities } from './prices.ts';

const GIB = 1024 ** 3;

/** How an installation in the cloud is backed up: docs/deploy-firebase.md, step 8. */
export type BackupPlan = {
  /** Days from one archive of the product to the next, and from one that holds everything to the next. */
  archiveEvery: number;
  wholeEvery: number;
  /** Days that Google keeps its own backups of the database, one a day. */
  googleDays: number;
};

/** What the guide says: Google's own each night, the product's each week with what is new, and all of it each quarter. */
export const guided: BackupPlan = { archiveEvery: 7, wholeEvery: 91, googleDays: 14 };

/** What the guide said before: everything anew each night. */
export const nightly: BackupPlan = { archiveEvery: 1, wholeEvery: 1, googleDays: 0 };

export type BackupMeters = Pick<Quantities, 'backupReads' | 'backupOut' | 'googleBackups'>;

/**
 * What backups use in a month. An archive reads every record, whatever it then writes, because only that shows what is
 * gone; of files it reads those that no archive has. `items` are all that there are, `news` those of the month.
 */
export function backupsOfMonth(
  { archiveEvery, wholeEvery, googleDays }: BackupPlan,
  lives: readonly Pick<Life, 'left'>[],
  { items, news, stored, days }: { items: number; news: number; stored: number; days: number },
): BackupMeters {
  const left = lives.map((life) => Object.values(life.left).reduce((a, b) => addSizes(a, b)));
  const average = (of: 'documents' | 'documentBytes') =>
    left.reduce((sum, size) => sum + size[of], 0) / left.length;
  const archives = days / archiveEvery;
  const wholes = days / wholeEvery;
  // A whole archive has the month's files among all others.
  const filesRead = items * wholes + news * Math.max(0, 1 - wholes);
  return {
    backupReads: items * average('documents') * archives,
    backupOut: (items * average('documentBytes') * archives + filesRead * FILE_BYTES) / GIB,
    googleBackups: stored * googleDays,
  };
}
