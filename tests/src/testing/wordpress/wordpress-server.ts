import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@prakat/server/fault-test/free-port';
import { configOf, installOf, newSiteSql, theme } from './wordpress-files.ts';

/** Where Debian's package `wordpress` puts it. */
const PACKAGE = '/usr/share/wordpress';
const PATIENCE_MS = 60_000;

export type Account = { user: string; password: string };

export type WordPressServer = {
  /** Without a slash at the end. */
  url: string;
  accounts: Record<'administrator' | 'editor' | 'author', Account>;
  /** Another website on it, as empty as the first: the value of the header `x-site` that leads there. */
  newSite(): string;
  /** Runs PHP inside a website, and gives what it prints. */
  php(site: string, code: string): string;
  /** The folder with what was uploaded to a website. */
  uploads(site: string): string;
  close(): Promise<void>;
};

/** Why no genuine WordPress can be started here; null where one can. */
export function whyNoWordPress(): string | null {
  if (!existsSync(join(PACKAGE, 'wp-load.php'))) return 'no WordPress in /usr/share/wordpress';
  const lacking = ['php', 'mariadbd', 'mariadb-install-db'].filter((program) => !isThere(program));
  return lacking.length > 0 ? `no ${lacking.join(', ')}` : null;
}

const PACKAGES =
  'apt install --no-install-recommends wordpress mariadb-server php-cli php-mysql php-gd php-mbstring php-xml';

/** The same, said where tests are left out. */
export function lackingForWordPress(): boolean {
  const why = whyNoWordPress();
  if (why !== null) console.warn(`SKIPPED: ${why} (${PACKAGES})`);
  return why !== null;
}

/**
 * A genuine WordPress with a database of its own, in a new folder and on this machine alone: nothing outside of the folder
 * is touched, nothing is fetched from the net.
 */
export async function startWordPress(): Promise<WordPressServer> {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-wordpress-'));
  const site = join(folder, 'site');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const running: ChildProcess[] = [];
  const close = async () => {
    await Promise.all(running.reverse().map(ended));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const socket = join(folder, 'db.sock');
    running.push(await startDatabase(folder, socket));
    cpSync(PACKAGE, site, { recursive: true, dereference: true });
    writeFileSync(join(site, 'wp-config.php'), configOf({ socket, url }));
    const themeFolder = join(site, 'wp-content', 'themes', 'plain');
    mkdirSync(themeFolder, { recursive: true });
    for (const [name, text] of Object.entries(theme)) writeFileSync(join(themeFolder, name), text);
    const accounts = JSON.parse(runPhp(site, installOf(url))) as WordPressServer['accounts'];
    // Several workers, as any web server has: WordPress at times calls itself.
    const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
    const options = [
      '-d',
      'upload_max_filesize=2M',
      '-d',
      'post_max_size=8M',
      '-d',
      'opcache.enable_cli=1',
      '-d',
      'opcache.revalidate_freq=0',
    ];
    running.push(
      spawn('php', [...options, '-S', `127.0.0.1:${port}`, '-t', site], {
        env,
        stdio: 'ignore',
        detached: true,
      }),
    );
    await until(async () => (await fetch(`${url}/index.php?rest_route=/`).catch(() => null))?.ok ?? false);
    let sites = 0;
    return {
      url,
      accounts,
      newSite() {
        sites += 1;
        runSql(socket, newSiteSql(String(sites)), 'wordpress');
        return String(sites);
      },
      php: (name, code) =>
        runPhp(site, `<?php $_SERVER['HTTP_X_SITE'] = '${name}'; require 'wp-load.php'; ${code}`),
      uploads: (name) => join(site, 'wp-content', 'uploads', name),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const isThere = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

async function startDatabase(folder: string, socket: string): Promise<ChildProcess> {
  const data = join(folder, 'data');
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--user=${userInfo().username}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { stdio: 'ignore' },
  );
  const database = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--user=${userInfo().username}`,
      '--skip-networking',
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      // A website is made for each test: tables of this kind are files alone.
      '--default-storage-engine=MyISAM',
    ],
    { stdio: 'ignore', detached: true },
  );
  await until(async () => isAnswering(socket));
  return database;
}

const isAnswering = (socket: string): boolean => {
  try {
    const make = 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4';
    execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', make], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
};

const runSql = (socket: string, sql: string, database = ''): Buffer =>
  execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', database].filter(Boolean), {
    input: sql,
    stdio: ['pipe', 'ignore', 'ignore'],
  });

const runPhp = (site: string, code: string): string =>
  execFileSync('php', ['-d', 'display_errors=stderr'], {
    cwd: site,
    input: code,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(100)) if (await holds()) return;
  throw new Error('WordPress or its database did not start');
}

/** Ends a program with all that it started. */
async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.pid === undefined) return;
  const end = new Promise((resolve) => program.once('exit', resolve));
  process.kill(-program.pid, 'SIGTERM');
  await Promise.race([end, wait(10_000, null, { ref: false })]);
}
