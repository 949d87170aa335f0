import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MIN_LINK_SECRET } from '@prakat/functions/config/config';
import { writeWhole } from './backup/write-whole.ts';
import { OperatorError } from './operator-error.ts';
import { Connection } from './sqlite-store/database.ts';
import { isBusy } from './sqlite-store/sqlite-error.ts';

/** The folder where everything lives on one machine. */
export type DataFolder = {
  database: string;
  files: string;
  simulator: string;
  log: string;
  linkSecret: string;
  /** Lets another process have the folder. */
  release(): void;
};

/**
 * Opens the data folder for the one process that serves from it. Throws `OperatorError` when the folder cannot be
 * written or another living process has it.
 */
export function openDataFolder(dir: string): DataFolder {
  const folder = resolve(dir);
  const files = join(folder, 'files');
  checkWritable(folder);
  makeFolder(files);
  const release = takeLock(folder);
  return {
    database: join(folder, 'prakat.sqlite'),
    files,
    simulator: join(folder, 'line-simulator.json'),
    log: join(folder, 'prakat.log'),
    linkSecret: secretIn(join(folder, 'link-secret')),
    release,
  };
}

/** Makes the folder when it is not there; throws `OperatorError` naming it when nothing can be written in it. */
export function checkWritable(folder: string): void {
  try {
    makeFolder(folder);
    const probe = join(folder, '.probe');
    closeSync(openSync(probe, 'w'));
    rmSync(probe);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new OperatorError(
      `เขียนข้อมูลลงโฟลเดอร์ ${folder} (DATA_DIR) ไม่ได้ (${reason}) กรุณาตรวจสอบสิทธิหรือเนื้อที่ว่าง`,
    );
  }
}

/** Makes a folder and those above it. Node's own recursive way never returns for a folder below `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * Takes the folder by SQLite's lock on an empty file, which the operating system takes back when the process ends,
 * however it ends. The process number beside it is told to people and decides nothing: numbers are given again.
 */
function takeLock(folder: string): () => void {
  const note = join(folder, 'server.pid');
  const lock = new Connection(join(folder, 'server.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    const holder = existsSync(note) ? `หมายเลข ${readFileSync(note, 'utf8').trim()} ` : '';
    throw new OperatorError(
      `โฟลเดอร์ ${folder} (DATA_DIR) ถูกใช้งานโดยโปรแกรม${holder || 'อื่น'}อยู่แล้ว กรุณาปิดโปรแกรมเดิมก่อน`,
    );
  }
  let isHeld = true;
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    rmSync(note, { force: true });
    lock.rollback();
    lock.close();
  };
  try {
    writeWhole(note, String(process.pid));
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

/** The secret in a file. One that is missing, empty or cut short could be guessed, and is made anew: links made with it end. */
function secretIn(file: string): string {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (kept.length >= MIN_LINK_SECRET) return kept;
  const secret = randomBytes(32).toString('base64url');
  writeWhole(file, secret, 0o600);
  return secret;
}
