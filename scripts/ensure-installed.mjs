// Makes a fresh clone ready: installs what package-lock.json names, once, and again when it has changed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`ต้องใช้ Node.js 20.19 ขึ้นไป (เครื่องนี้คือ ${process.versions.node}) กรุณาติดตั้งรุ่นใหม่จาก nodejs.org`);
  process.exit(1);
}

/** True when the installed packages are as old as or newer than the lock file. */
export function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

if (!isInstalled()) {
  console.log('กำลังติดตั้งส่วนประกอบ (ครั้งแรกเท่านั้น)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(
    npm,
    ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    console.error('ติดตั้งส่วนประกอบไม่สำเร็จ กรุณาตรวจสอบอินเทอร์เน็ตแล้วลองใหม่');
    process.exit(1);
  }
}
