import { type BackupPlan, backupsOfMonth, guided } from './backups.ts';
import { addSizes } from './firestore-size.ts';
import type { Life } from './life-of-an-item.ts';
import { FILE_BYTES } from './life-of-an-item.ts';
import { type MeterName, meters, type Quantities } from './prices.ts';
import { plus, type Tally, times } from './tally.ts';

/** What an office does in a month. None of it is counted: change it to your own. */
export const assumed = {
  days: 30,
  /** Items that an office puts on its website; half of them by one step, half by two. */
  items: 20,
  /** Looks at a public page, half of them lists; Hosting keeps none in its cache. */
  pageViews: 3_000,
  /** Downloads of attached files that Hosting does not have in its cache. */
  downloads: 300,
  /** Months since the installation began: what was stored since is still there. */
  months: 12,
  /** Versions of secrets for each project: the one of the functions, with those of all offices, and the one of the set-up. */
  secretsOfProject: 2,
  /** Instances started in a day in each project; each reads the one secret of the functions. */
  coldStarts: 50,
  /** Seconds of an instance for each call. */
  secondsOfRequest: 0.2,
  secondsOfTrigger: 0.5,
  secondsOfSweep: 0.3,
  secondsOfDailyJob: 0.5,
  /** GiB of an instance: of the largest function, which examines files. */
  memory: 1,
} as const;

const GIB = 1024 ** 3;
const MINUTES = 24 * 60;

/** What was counted. */
export type Counted = {
  lives: readonly Life[];
  /** One look at the first page of an office, at the page of an item, and one download. */
  home: Tally;
  page: Tally;
  download: Tally;
  /** One look at how an office stands, in a month with as many items as are assumed. */
  overview: Tally;
  /** One minute in which nothing is due, of the whole project. */
  sweep: Tally;
  /** A day of the daily job in an office in which nothing happens, on the average of four weeks. */
  idleDay: Tally;
};

/** Bytes in Firestore that an item leaves for good. */
export const bytesLeft = ({ left }: Life): number => {
  const { documentBytes, indexBytes } = Object.values(left).reduce((a, b) => addSizes(a, b));
  return documentBytes + indexBytes;
};

const average = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** What an office uses in a month, but for the minutes of the sweep, which all offices of a project share. */
export function monthOfOffice({ lives, home, page, download, idleDay }: Counted): Tally {
  const item = times(lives.map(({ whole }) => whole).reduce(plus), 1 / lives.length);
  return [
    times(item, assumed.items),
    times(plus(home, page), assumed.pageViews / 2),
    times(download, assumed.downloads),
    times(idleDay, assumed.days),
  ].reduce(plus);
}

/** What so many offices use in a month, spread evenly over so many projects. */
export function monthOf(
  counted: Counted,
  offices: number,
  projects: number,
  plan: BackupPlan = guided,
): Quantities {
  const office = times(monthOfOffice(counted), offices);
  const sweeps = MINUTES * assumed.days * projects;
  const all = plus(office, times(counted.sweep, sweeps));
  const dailyJobs = assumed.days * projects;
  const seconds =
    all.requests * assumed.secondsOfRequest +
    all.triggers * assumed.secondsOfTrigger +
    sweeps * assumed.secondsOfSweep +
    offices * assumed.days * assumed.secondsOfDailyJob;
  const items = offices * assumed.items * assumed.months;
  const stored = (items * average(counted.lives.map(bytesLeft))) / GIB;
  const ofBackups = { items, news: offices * assumed.items, stored, days: assumed.days };
  return {
    reads: all.reads,
    writes: all.writes,
    deletes: all.deletes,
    stored,
    calls: all.requests + all.triggers + sweeps + dailyJobs,
    cpu: seconds,
    memory: seconds * assumed.memory,
    files: (items * FILE_BYTES) / GIB,
    classA: all.classA,
    classB: all.classB,
    hosting: all.bytesOut / GIB,
    lineOut: all.lineBytesOut / GIB,
    jobs: 2 * projects,
    secrets: projects * assumed.secretsOfProject,
    secretReads: projects * assumed.coldStarts * assumed.days,
    ...backupsOfMonth(plan, counted.lives, ofBackups),
  };
}

export const meterNames = Object.keys(meters) as MeterName[];
