import type { LiffConfig } from '@prakat/shared/api/api';
import type { Office } from '../context.ts';
import { escapeMarkup } from '../site/text/escape-markup.ts';

/** What the mini-app of an office needs before it knows who opened it; nothing of it is secret. */
export const liffConfigOf = ({ profile, liffId }: Pick<Office, 'profile' | 'liffId'>): LiffConfig => ({
  officeId: profile.id,
  officeName: profile.name.full,
  liffId,
});

/** The page of the mini-app with what it would ask for first, for these offices; data, which no policy keeps out. */
export const withLiffConfigs = (html: string, configs: readonly LiffConfig[]): string =>
  html.replace(
    '</title>',
    () => `</title>\n    <meta name="liff-config" content="${escapeMarkup(JSON.stringify(configs))}" />`,
  );
