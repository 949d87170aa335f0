import type { FileFinding } from '@prakat/shared/checks/file-report';
import type { Zip, ZipMember } from './zip.ts';

const PICTURE = /\.(?:jpe?g|jpe|jfif|png|webp|heic|heif)$/i;
/** The camera's data stand at the beginning of a picture; sharp wants it whole. */
const PICTURE_BYTES = 25 * 1024 * 1024;
const MAX_PICTURES = 200;

/**
 * Place and owner that pictures inside a document or archive still tell: they cannot be taken out without writing the
 * file anew, so people are told. `placeOf`: where a member is, in words.
 */
export async function picturesIn(
  zip: Zip,
  members: readonly ZipMember[],
  placeOf: (path: string) => string,
): Promise<FileFinding[]> {
  const findings: FileFinding[] = [];
  const pictures = members.filter(
    ({ path, bytes, isReadable }) => isReadable && PICTURE.test(path) && bytes <= PICTURE_BYTES,
  );
  if (pictures.length === 0) return findings;
  const { embeddedPictureData } = await import('./picture.ts');
  for (const member of pictures.slice(0, MAX_PICTURES)) {
    const data = await embeddedPictureData(await zip.read(member, member.bytes));
    const at = placeOf(member.path);
    if (data?.place)
      findings.push({ kind: 'photo_place', certainty: 'sure', at, excerpt: data.place, suggestion: null });
    if (data?.owner)
      findings.push({
        kind: 'photo_owner',
        certainty: 'likely',
        at,
        excerpt: data.owner.slice(0, 80),
        suggestion: null,
      });
  }
  return findings;
}
