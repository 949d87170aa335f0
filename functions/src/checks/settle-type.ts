import {
  extensionList,
  extensionOf,
  type FileExtension,
  withExtension,
  writtenExtension,
} from '@prakat/shared/files/file-types';
import { safeFileName } from '@prakat/shared/files/safe-file-name';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { adviceOn, type ContentKind, kindOf } from './content-kinds.ts';

/** Extensions that stand for one another when a name is wrong: people save Word as Word and pictures as pictures. */
const families = [
  ['doc', 'docx'],
  ['xls', 'xlsx'],
  ['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'webp', 'heic', 'heif'],
] as const;

const isFamily = (written: string, extension: FileExtension): boolean =>
  extensionOf(`x.${written}`) === extension ||
  families.some((family) =>
    [written, extension].every((each) => (family as readonly string[]).includes(each)),
  );

export type SettledType = { ok: true; extension: FileExtension; name: string; isRenamed: boolean } | Refused;

/**
 * The type that a file is kept as, by what it holds, and its name with that extension. A name without an extension gets
 * the right one, and so does one that names a sibling (`.doc` for a .docx); any other that says something else than the
 * content is refused with what it is.
 */
export function settleType(kind: ContentKind, name: string, allowed: readonly FileExtension[]): SettledType {
  const { keptAs = [], what } = kindOf(kind);
  const written = writtenExtension(name);
  const advice = adviceOn(kind, written, allowed);
  const list = extensionList(allowed);
  if (kind === 'unknown') return refuse('file_unknown_content', { name, allowed: list });
  const extension = keptAs.find((each) => allowed.includes(each));
  if (
    !extension &&
    keptAs.length > 0 &&
    (written === null || keptAs.some((each) => isFamily(written, each)))
  ) {
    return refuse('file_type_not_allowed', { name, allowed: list });
  }
  if (!extension || (written !== null && !isFamily(written, extension))) {
    return written === null
      ? refuse('file_unusable_type', { name, what, advice })
      : refuse('file_content_mismatch', { name, what, extension: written, advice });
  }
  const settled = safeFileName(withExtension(name, extension));
  return { ok: true, extension, name: settled, isRenamed: settled !== name };
}
