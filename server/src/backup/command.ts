import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { BackupError } from '@prakat/functions/backup/backup-error';
import { type CloudNames, defaultBucket } from '@prakat/functions/backup/open-cloud';
import { readSettings, type Settings } from '@prakat/functions/config/config';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { OperatorError } from '../operator-error.ts';

/** What runs of `npm run backup` and `npm run restore` have in common. */
type Command = {
  settings: Settings;
  officesDir: string;
  /** The Firebase project; null for the data folder of this machine. */
  cloud: CloudNames | null;
  now: () => number;
  say: (line: string) => void;
};

/** A run of `npm run backup`: into one file, or into a folder of archives. */
export type BackupCommand = Command & {
  to: { file: string } | { folder: string; wholeEvery: number; keep: number | null };
};

/** A run of `npm run restore`. */
export type RestoreCommand = Command & {
  /** Archives that go on from one another, or the one folder that they are in. */
  from: string[];
  /** Files with the keys that decrypt. */
  identityFiles: string[];
  /** Takes an archive that nobody signed, though the key that would tell is at hand. */
  acceptsUnsigned: boolean;
  /** Only tries whether it can be restored, and leaves the installation alone. */
  isTrial: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

const backupUsage = [
  'วิธีใช้: npm run backup -- ไฟล์.tar [--firestore รหัสโครงการ [--bucket ชื่อที่เก็บไฟล์]]',
  'หรือ     npm run backup -- --into โฟลเดอร์ [--whole-every วัน] [--keep วัน] [--firestore …]',
  'หรือ     npm run backup -- keygen ไฟล์กุญแจ',
].join('\n');

const restoreUsage = [
  'วิธีใช้: npm run restore -- ไฟล์.tar… หรือโฟลเดอร์ [--identity ไฟล์กุญแจถอดรหัส] [--accept-unsigned]',
  '  [--try] [--firestore รหัสโครงการ [--bucket ชื่อที่เก็บไฟล์]]',
].join('\n');

/** Days after which everything is written anew, when the command does not say. */
const WHOLE_EVERY = 30;

/** Reads what follows `npm run backup --`. Throws `OperatorError` with how the command is used. */
export function readBackupCommand(args: readonly string[], environment: Environment): BackupCommand {
  const { positionals, values } = parsed(args, backupUsage, {
    into: { type: 'string' },
    'whole-every': { type: 'string' },
    keep: { type: 'string' },
  });
  const { into: folder, 'whole-every': wholeEvery, keep } = values;
  const [file] = positionals;
  const isForFolder = folder !== undefined;
  const isUsed = positionals.length === (isForFolder ? 0 : 1) && (isForFolder || !(wholeEvery || keep));
  if (!isUsed) throw new OperatorError(backupUsage);
  const days = (text: string | undefined) => {
    if (text === undefined) return null;
    if (!/^[1-9]\d{0,3}$/.test(text)) throw new OperatorError(backupUsage);
    return Number(text);
  };
  const to = isForFolder
    ? { folder, wholeEvery: days(wholeEvery) ?? WHOLE_EVERY, keep: days(keep) }
    : { file: file ?? '' };
  return { to, ...commandOf(values, environment, backupUsage) };
}

/** Reads what follows `npm run restore --`. Throws `OperatorError` with how the command is used. */
export function readRestoreCommand(args: readonly string[], environment: Environment): RestoreCommand {
  const { positionals, values } = parsed(args, restoreUsage, {
    identity: { type: 'string', multiple: true },
    'accept-unsigned': { type: 'boolean' },
    try: { type: 'boolean' },
  });
  if (positionals.length === 0) throw new OperatorError(restoreUsage);
  return {
    from: positionals,
    identityFiles: values.identity ?? [],
    acceptsUnsigned: values['accept-unsigned'] ?? false,
    isTrial: values.try ?? false,
    ...commandOf(values, environment, restoreUsage),
  };
}

function commandOf(
  { firestore: project, bucket }: { firestore?: string | undefined; bucket?: string | undefined },
  environment: Environment,
  usage: string,
): Command {
  if (bucket && !project) throw new OperatorError(usage);
  const settings = readSettings(environment);
  if (project) refuseOtherProject(project);
  return {
    settings,
    officesDir: settings.OFFICES_DIR ?? officesDir,
    cloud: project ? { project, bucket: bucket ?? defaultBucket(project) } : null,
    now: Date.now,
    say: console.log,
  };
}

function parsed<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  usage: string,
  options: O,
) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { firestore: { type: 'string' }, bucket: { type: 'string' }, ...options },
    });
  } catch {
    throw new OperatorError(usage);
  }
}

/** The projects that this folder deploys to, where `firebase use` has named any. */
export function projectsOf(folder: string): string[] {
  const file = join(folder, '.firebaserc');
  if (!existsSync(file)) return [];
  const { projects = {} } = JSON.parse(readFileSync(file, 'utf8')) as { projects?: Record<string, string> };
  return Object.values(projects);
}

export function refuseOtherProject(
  project: string,
  known: readonly string[] = projectsOf(projectRoot),
): void {
  if (known.length === 0 || known.includes(project)) return;
  throw new BackupError(
    'wrong_project',
    `โครงการ ${project} ไม่ใช่โครงการของโฟลเดอร์นี้ (${known.join(' ')} ตาม .firebaserc) จึงไม่ทำต่อ`,
  );
}

export const programVersion = (): string =>
  (JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }).version;
