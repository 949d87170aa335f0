import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { SECRETS } from '@prakat/functions/cloud/installation';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { buildCloud } from '@prakat/server/cloud-package/build-cloud';
import { demoEnvironment, demoSecrets } from '@prakat/server/cloud-package/demo';
import { minimatch } from 'minimatch';

type FirebaseConfig = {
  functions: { source: string; runtime: string; ignore: string[] }[];
  hosting: {
    public: string;
    rewrites: { source: string; destination?: string; function?: { functionId: string; region: string } }[];
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
};

export const readFirebaseConfig = (): FirebaseConfig =>
  JSON.parse(readFileSync(join(projectRoot, 'firebase.json'), 'utf8'));

/** What firebase-tools leaves out besides `ignore`. */
const always = ['firebase-debug.log', 'firebase-debug.*.log', '.runtimeconfig.json'];

/** The files of `folder` that firebase-tools packs: a rule is tried on the whole path and, without a slash, on names. */
export function packedFiles(folder: string, ignore: readonly string[]): string[] {
  const isIgnored = (path: string) =>
    [...ignore, ...always].some((rule) => minimatch(path, rule, { matchBase: true, dot: true }));
  const walk = (at: string): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      const path = join(at, entry.name);
      if (isIgnored(path)) return [];
      return entry.isDirectory() ? walk(path) : [relative(folder, path)];
    });
  return walk(folder).sort();
}

/** Runs a command to its end; throws with what it said when it failed. */
export function run(command: string, given: readonly string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(command, given, { cwd, encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${command} ${given.join(' ')} failed\n${stdout}\n${stderr}`);
}

/**
 * A package as it goes up and is installed there: built for `officeIds` with the simulator's channels, packed by the
 * ignore rules, and installed from its own lock file in an empty folder outside the project. `line` is where LINE is.
 */
export async function installPackage(given: {
  profiles: ReadonlyMap<string, Parameters<typeof demoEnvironment>[0] extends Iterable<infer P> ? P : never>;
  officeIds: readonly string[];
  line?: string;
  publicUrl?: string;
}) {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-cloud-'));
  const profiles = given.officeIds.map((id) => {
    const profile = given.profiles.get(id);
    if (!profile) throw new Error(`no profile of ${id}`);
    return profile;
  });
  const built = await buildCloud(join(folder, 'built'), {
    ...demoEnvironment(profiles),
    ...(given.line ? { LINE_API_BASE_URL: given.line } : {}),
    ...(given.publicUrl ? { PUBLIC_URL: given.publicUrl } : {}),
  });
  const [config] = readFirebaseConfig().functions;
  if (!config) throw new Error('firebase.json names no functions');
  const files = packedFiles(built.functions, config.ignore);
  const installed = join(folder, 'installed');
  for (const file of files) {
    mkdirSync(dirname(join(installed, file)), { recursive: true });
    copyFileSync(join(built.functions, file), join(installed, file));
  }
  run('npm', ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'], installed);
  const values = demoSecrets(profiles);
  /** The variables that hold the secrets there, and what is in them. */
  const secrets = { [SECRETS]: JSON.stringify(values) };
  return { folder, installed, files, secrets, values, hosting: built.hosting };
}

export type InstalledPackage = Awaited<ReturnType<typeof installPackage>>;
