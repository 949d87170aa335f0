import type { FileFinding } from '@prakat/shared/checks/file-report';
import type { Zip } from './zip.ts';

/** True for an Office document of today that carries macros, whatever its own type says. */
export const hasMacros = ({ members }: Pick<Zip, 'members'>): boolean =>
  members.some(({ path }) => /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(path));

export const macroFinding = (at: string | null): FileFinding => ({
  kind: 'has_macros',
  certainty: 'likely',
  at,
  excerpt: 'แมโคร (VBA)',
  suggestion: null,
});
