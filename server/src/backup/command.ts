import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError } from '@prakat/functions/backup/backup-error';
import { type CloudNames, defaultBucket } from '@prakat/functions/backup/open-cloud';
import { readSettings, type Settings } from '@prakat/functions/config/config';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { OperatorError } from '../operator-error.ts';

/** What a run of `npm run backup` or `npm run restore` is about. */
export type BackupCommand = {
  file: string;
  settings: Settings;
  /** Files with the keys that decrypt: for a restore. */
  identityFiles: string[];
  /** A restore takes an archive that nobody signed, though the key that would tell is at hand. */
  acceptsUnsigned: boolean;
  officesDir: string;
  /** The Firebase project; null for the data folder of this machine. */
  cloud: CloudNames | null;
  now: () => number;
  say: (line: string) => void;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `FILE [--firestore PROJECT [--bucket NAME]]`. Throws `OperatorError` with how the command is used. */
export function readCommand(
  name: 'backup' | 'restore',
  args: readonly string[],
  environment: Environment,
): BackupCommand {
  const usage = usageOf(name);
  const { positionals, values } = parsed(args, usage);
  const { identity = [], 'accept-unsigned': acceptsUnsigned = false } = values;
  const [file, ...more] = positionals;
  const isForRestore = identity.length > 0 || acceptsUnsigned;
  if (!file || more.length > 0 || (values.bucket && !values.firestore)) throw new OperatorError(usage);
  if (isForRestore && name === 'backup') throw new OperatorError(usage);
  const settings = readSettings(environment);
  const project = values.firestore;
  if (project) refuseOtherProject(project);
  return {
    file,
    settings,
    identityFiles: identity,
    acceptsUnsigned,
    officesDir: settings.OFFICES_DIR ?? officesDir,
    cloud: project ? { project, bucket: values.bucket ?? defaultBucket(project) } : null,
    now: Date.now,
    say: console.log,
  };
}

const usageOf = (name: 'backup' | 'restore'): string =>
  name === 'backup'
    ? [
        'วิธีใช้: npm run backup -- ไฟล์.tar [--firestore รหัสโครงการ [--bucket ชื่อที่เก็บไฟล์]]',
        'หรือ     npm run backup -- keygen ไฟล์กุญแจ',
      ].join('\n')
    : [
        'วิธีใช้: npm run restore -- ไฟล์.tar [--identity ไฟล์กุญแจถอดรหัส] [--accept-unsigned]',
        '  [--firestore รหัสโครงการ [--bucket ชื่อที่เก็บไฟล์]]',
      ].join('\n');

function parsed(args: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        firestore: { type: 'string' },
        bucket: { type: 'string' },
        identity: { type: 'string', multiple: true },
        'accept-unsigned': { type: 'boolean' },
      },
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
