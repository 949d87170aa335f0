import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which Chromium and Chrome are installed, as Debian, Ubuntu, Fedora and Google have them. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The browser that draws pages: the one that the setting `CHROMIUM_PATH` names, else the first on the search path (`PATH`);
 * null where there is none, or the setting is `none`.
 */
export function findBrowser(setting: string | undefined, searchPath = ''): string | null {
  if (setting === 'none') return null;
  if (setting !== undefined) return isProgram(setting) ? setting : null;
  const folders = searchPath.split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null;
}
