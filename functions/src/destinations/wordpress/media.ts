import { createHash } from 'node:crypto';
import { fileTypes, isPhoto, writtenExtension } from '@prakat/shared/files/file-types';
import type { Publication } from '@prakat/shared/publication/schema';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { z } from 'zod';
import type { WordPressClient } from './client.ts';
import { forGood } from './errors.ts';

const FIELDS = 'id,slug,source_url,description,media_details';

const mediaSchema = z.object({
  id: z.int(),
  slug: z.string(),
  source_url: z.string(),
  description: z.object({ raw: z.string().optional() }).optional(),
  media_details: z.unknown(),
});
type Media = z.infer<typeof mediaSchema>;

/** A file of a publication on the website. */
export type SiteFile = {
  id: number;
  sha256: string /** Of the file as it was approved. */;
  url: string /** Of what a page draws. */;
  picture: string;
};

/** WordPress makes a smaller one of a large picture, and keeps what was sent beside it. */
const detailsSchema = z.object({ original_image: z.string().optional() }).catch({});

const siteFile = ({ id, source_url, media_details }: Media, sha256: string): SiteFile => {
  const { original_image: original } = detailsSchema.parse(media_details ?? {});
  const url = original ? source_url.slice(0, source_url.lastIndexOf('/') + 1) + original : source_url;
  return { id, sha256, url, picture: source_url };
};

/** By the slug a file is known as ours, by the description it is searched for: WordPress searches nothing else. */
const slugPrefix = (publicationId: string): string => `prakat-file-${publicationId}-`.toLowerCase();
const tokenOf = (publicationId: string): string => `prakat-${publicationId}`;
const DESCRIPTION = /^(prakat-\S+) SHA-256 ([0-9a-f]{64})$/;

const shaIn = ({ description }: Media, publicationId: string): string | null => {
  const [, token, sha256] = DESCRIPTION.exec(description?.raw?.trim() ?? '') ?? [];
  return token === tokenOf(publicationId) ? (sha256 ?? null) : null;
};

/** The files of a publication, the oldest first; one that was sent twice unheard is there twice. */
export async function findMedia(client: WordPressClient, publicationId: string): Promise<SiteFile[]> {
  const found = await client.get('/wp/v2/media', z.array(mediaSchema), {
    search: tokenOf(publicationId),
    context: 'edit',
    per_page: '100',
    orderby: 'id',
    order: 'asc',
    _fields: FIELDS,
  });
  return found.flatMap((media) => {
    const sha256 = shaIn(media, publicationId);
    return sha256 ? [siteFile(media, sha256)] : [];
  });
}

/** Those of the ids that the record knows which are still this publication's, whatever became of their description. */
export async function findKnown(
  client: WordPressClient,
  publicationId: string,
  ids: readonly string[],
): Promise<number[]> {
  if (ids.length === 0) return [];
  const found = await client.get('/wp/v2/media', z.array(mediaSchema), {
    include: ids.join(','),
    context: 'edit',
    per_page: '100',
    _fields: FIELDS,
  });
  return found.filter(({ slug }) => slug.startsWith(slugPrefix(publicationId))).map(({ id }) => id);
}

/** Sends a file. The website checks by its MD5 that it came whole. Past the limits for forms: a raw body has none. */
export async function sendFile(
  client: WordPressClient,
  { id, number }: Pick<Publication, 'id' | 'number'>,
  file: AttachedFile,
  content: Uint8Array,
): Promise<{ file: SiteFile /** False where the same file was there already. */; isFirst: boolean }> {
  const slug = slugPrefix(id) + file.sha256.slice(0, 16);
  const media = await client.post('/wp/v2/media', mediaSchema, {
    query: {
      slug,
      title: file.name,
      ...(isPhoto(file.extension) ? { alt_text: file.name } : {}),
      description: `${tokenOf(id)} SHA-256 ${file.sha256}`,
      context: 'edit',
      _fields: FIELDS,
    },
    raw: {
      content,
      headers: {
        'content-type': fileTypes[file.extension].mediaType,
        'content-md5': createHash('md5').update(content).digest('hex'),
        'content-disposition': `attachment; filename="${headerName(file, number)}"`,
      },
    },
  });
  if (shaIn(media, id)) return { file: siteFile(media, file.sha256), isFirst: media.slug === slug };
  await deleteMedia(client, media.id);
  throw forGood(`เว็บไซต์ ${client.host} ไม่เก็บคำอธิบายของไฟล์ ระบบจึงหาไฟล์เพื่อนำลงภายหลังไม่ได้ อาจเป็นเพราะปลั๊กอิน`);
}

/** WordPress names copies and smaller pictures after it, and the name of a file has 255 bytes at most. */
const NAME_BYTES = 160;

/**
 * The name that readers get, with the number of the request in it: no two publications have files of the same name there,
 * of which one would be given another. As its UTF-8, byte by byte, which is what WordPress reads in a header.
 */
function headerName({ name, extension }: AttachedFile, number: string): string {
  const written = writtenExtension(name);
  const letters = [...(written === null ? name : name.slice(0, -written.length - 1))];
  while (Buffer.byteLength(letters.join('')) > NAME_BYTES) letters.pop();
  const stem = letters.join('').replace(/[\p{Cc}"\\/]/gu, '_');
  return Buffer.from(`${stem}-${number}.${extension}`).toString('latin1');
}

/** For good: a file in WordPress's bin, or one whose post is gone, is still public. */
export async function deleteMedia(client: WordPressClient, id: number): Promise<void> {
  await client.delete(`/wp/v2/media/${id}`, z.unknown());
}
