import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { INSTALLATION_FILE, OFFICES_FOLDER } from '@prakat/functions/cloud/installation';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { credentialNames, officeVariable } from '@prakat/functions/config/office-variable';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { liffConfigOf, withLiffConfigs } from '@prakat/functions/http/liff-config';
import { robots } from '@prakat/functions/site/robots';
import { OperatorError } from '../operator-error.ts';
import { liffDir } from '../paths.ts';
import { bundleFunctions } from './bundle.ts';
import { readInstallationOf } from './installation.ts';
import { withLastRelease } from './last-release.ts';
import { deriveLock, type LockFile } from './lock.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type CloudPackage = {
  /** What Cloud Functions gets, and what Hosting serves. */
  functions: string;
  hosting: string;
  officeIds: string[];
  packages: string[];
};

/** Offices that the page of the mini-app has within it what it asks for first: with more it would grow for everybody. */
const MOST_IN_SHELL = 40;

/** The Node.js that `firebase.json` names as the functions' runtime. */
const NODE = '24';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Makes the two folders that are deployed, below `folder`: `functions`, which stands alone (bundle, dependencies with
 * their lock file, offices, settings), and `hosting`, the mini-app's files. What was there before is removed, but for the hashed
 * files of the mini-app's release before.
 * Throws `ConfigError`, `OperatorError` or `OfficeProfilesError` with a sentence for the operator.
 */
export async function buildCloud(folder: string, environment: Environment): Promise<CloudPackage> {
  const profilesDir = environment.OFFICES_DIR || officesDir;
  const profiles = loadProfiles(profilesDir);
  const { officeIds, ...installation } = readInstallationOf(environment, profiles.keys());
  const liff = liffDir(false);
  if (!existsSync(join(liff, 'index.html'))) {
    throw new OperatorError('ยังไม่ได้สร้างแอป LIFF กรุณาสั่ง npm run build ก่อน');
  }

  const functions = join(folder, 'functions');
  rmSync(functions, { recursive: true, force: true });
  mkdirSync(join(functions, OFFICES_FOLDER), { recursive: true });
  const packages = await bundleFunctions(functions);
  // The manifest that Firebase asks for is made by its command, so it is there whatever is imported.
  const names = [...new Set([...packages, 'firebase-functions'])].sort();
  const root = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as LockFile;
  const lock = deriveLock(root, 'functions', names, { name: 'prakat-cloud', engines: { node: NODE } });
  const main = { private: true, type: 'module', main: 'index.js' };
  writeFileSync(join(functions, 'package.json'), json({ ...lock.packages[''], ...main }));
  writeFileSync(join(functions, 'package-lock.json'), json({ ...lock, requires: true }));
  writeFileSync(join(functions, INSTALLATION_FILE), json(installation));
  for (const id of officeIds) {
    cpSync(join(profilesDir, `${id}.json`), join(functions, OFFICES_FOLDER, `${id}.json`));
  }

  const configs = officeIds.flatMap((id) => {
    const profile = profiles.get(id);
    const liffId = installation.variables[officeVariable(id, credentialNames.liffId)];
    return profile && liffId ? [liffConfigOf({ profile, liffId })] : [];
  });
  const html = readFileSync(join(liff, 'index.html'), 'utf8');
  const shell = configs.length > MOST_IN_SHELL ? html : withLiffConfigs(html, configs);
  const hosting = join(folder, 'hosting');
  withLastRelease(hosting, join(folder, 'release.json'), () => {
    mkdirSync(join(hosting, 'liff'), { recursive: true });
    writeFileSync(join(hosting, 'liff', 'index.html'), shell);
    cpSync(liff, join(hosting, 'liff-assets'), {
      recursive: true,
      filter: (source) => !['index.html', '.vite'].includes(basename(source)),
    });
  });
  writeFileSync(join(hosting, 'robots.txt'), robots(environment.PUBLIC_URL ?? null));
  return { functions, hosting, officeIds, packages: names };
}
