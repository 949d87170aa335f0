import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLiffConfigs } from '@prakat/functions/http/liff-config';
import { MINI_APP_ASSETS } from '@prakat/shared/addresses/mini-app';
import type { LiffConfig } from '@prakat/shared/api/api';
import { OperatorError } from './operator-error.ts';

/** What of the page may differ: whose it is, which files its screen needs besides, and how it starts. */
type Shown = { config: LiffConfig; files: readonly string[]; startWithin: boolean };

/** How the built page asks for what signs the person in. */
const START = /<script type="module" async[^>]* src="\/liff-assets\/(assets\/(start-[\w-]+)\.js)"><\/script>/;
const KEPT_START = /(?:^|;\s*)prakat_start=([\w-]+)/;

/**
 * The page of the mini-app as it was built into `dir`.
 * What signs the person in is a file of its own, which is one turn of the network after the page. A browser that does not have it
 * gets it within the page. One that has it is not sent it again with each new address, which on a slow network would take longer
 * than was won: the app fetches the file for the next time once it is drawn, and notes its name in a cookie (`keep-start.ts`).
 * `start` is that code; null where the page starts in another way.
 */
export function readShell(dir: string) {
  const path = join(dir, 'index.html');
  if (!existsSync(path)) throw new OperatorError('ยังไม่ได้สร้างแอป LIFF กรุณาสั่ง npm run build ก่อน');
  const html = readFileSync(path, 'utf8');
  const [tag = '', file = '', name] = START.exec(html) ?? [];
  const start = name ? readFileSync(join(dir, file), 'utf8') : null;
  return {
    html,
    start,
    /** Whether a browser that sends these cookies has the file of the start. */
    hasStart: (cookies: string | undefined): boolean => KEPT_START.exec(cookies ?? '')?.[1] === name,
    /** The page for somebody; what is added to its head is data, but for the start. */
    page({ config, files, startWithin }: Shown): string {
      const isWithin = startWithin && start !== null;
      const added = [
        ...files.map((each) => `<link rel="modulepreload" href="${MINI_APP_ASSETS}${each}" />`),
        ...(isWithin ? [`<meta name="start-file" content="${MINI_APP_ASSETS}${file}" />`] : []),
      ];
      const page = withLiffConfigs(html, [config]).replace('</title>', () =>
        ['</title>', ...added].join('\n    '),
      );
      return isWithin ? page.replace(tag, () => `<script type="module" async>${start}</script>`) : page;
    },
  };
}
