import type { ContentKind } from './content-kinds.ts';
import { sniff } from './sniff.ts';

/** What a double click runs on Windows, macOS or Android, by extension. */
const EXECUTABLE =
  /\.(?:exe|com|scr|pif|cpl|dll|sys|ocx|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|mst|msix|appx|lnk|url|scf|reg|inf|jar|apk|aab|app|dmg|pkg|deb|rpm|sh|command|chm|hlp|iso|img|vhd|vhdx|xll)$/i;

const RUNS: readonly ContentKind[] = ['program', 'elf', 'macho', 'script', 'msi', 'apk', 'jar'];

/** True for a file that runs something, by its name, blanks and dots at the end aside, which Windows leaves out. */
export const isProgramName = (path: string): boolean =>
  EXECUTABLE.test(path.replace(/[\s.\u200b\u202e]+$/u, ''));

/** True for content that runs by itself, whatever its name. */
export const isProgramContent = async (head: Uint8Array): Promise<boolean> =>
  RUNS.includes(await sniff(head));

/** True for a name that leads out of the folder that it is unpacked into, or would be another file than it shows. */
export const isUnsafePath = (path: string): boolean =>
  /^[/\\]|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|[\0\u202a-\u202e\u2066-\u2069]/.test(path);
