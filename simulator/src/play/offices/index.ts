import type { OfficePlay } from '../play.ts';
import { kamphaengPhetHospital } from './kamphaeng-phet-hospital.ts';
import { khamKhueanKaeo } from './kham-khuean-kaeo.ts';
import { khemarat } from './khemarat.ts';
import { satun } from './satun.ts';
import { siBunRueang } from './si-bun-rueang.ts';

/** One for each document, in the order of their numbers. */
export const officePlays: readonly OfficePlay[] = [
  khemarat,
  satun,
  khamKhueanKaeo,
  siBunRueang,
  kamphaengPhetHospital,
];
