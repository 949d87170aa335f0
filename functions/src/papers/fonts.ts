import { createRequire } from 'node:module';

/** Sarabun (OFL), whole TTF files: nothing imports it, so whoever packs the product names it. */
export const FONT_PACKAGE = '@expo-google-fonts/sarabun';

export const FONT_FAMILY = 'Sarabun';

/**
 * Sarabun is drawn larger than TH Sarabun New, in which papers are measured: at 0.66 of the points a line is as wide, over
 * 120 lines of an office's papers.
 */
export const SARABUN_PER_TH_SARABUN = 0.66;

/** The two weights that papers use, each alone in its folder. */
export function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'].map((file) =>
    resolve(`${FONT_PACKAGE}/${file}`),
  );
}
