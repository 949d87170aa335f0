import { buffer } from 'node:stream/consumers';
import { hasPreview, isPhoto } from '@prakat/shared/files/file-types';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import type { Context } from '../context.ts';
import { smallPicture } from '../files/card-picture.ts';
import { contentFaultOf } from '../files/content-state.ts';
import type { FileStore } from '../files/file-store.ts';
import { drawFirstPage } from './draw-first-page.ts';
import { PREVIEW } from './preview-size.ts';

type Needed = Pick<Context, 'files' | 'logger' | 'clock'>;

/** Pictures that are kept, of 60 KB at most each; what was asked for longest ago is drawn again. */
const KEPT = 100;

/** What breaks the drawing down must not do so at every look; a machine that was too busy is not for long. */
const FAILED_FOR_MS = 10 * 60_000;

type Kept = { drawn: Promise<Buffer | null>; until: number };
const keptOf = new WeakMap<FileStore, Map<string, Kept>>();

/**
 * A file in little, as JPEG: a picture, or the first page of a PDF. Null for kinds that have nothing to show, for content that is
 * gone or is not what was recorded, and for what cannot be drawn. Drawn once for everybody who asks.
 */
export async function previewOf(context: Needed, file: AttachedFile): Promise<Buffer | null> {
  const { files, clock } = context;
  if (!hasPreview(file.extension) || (await contentFaultOf(files, file))) return null;
  const known = keptOf.get(files) ?? new Map<string, Kept>();
  keptOf.set(files, known);
  const key = `${file.id} ${file.sha256}`;
  const last = known.get(key);
  const kept = last && clock() < last.until ? last : begin(context, file, () => known.delete(key));
  // Those asked for last stand last.
  known.delete(key);
  known.set(key, kept);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return kept.drawn;
}

function begin(context: Needed, file: AttachedFile, forget: () => void): Kept {
  const kept: Kept = { drawn: Promise.resolve(null), until: Number.POSITIVE_INFINITY };
  const work = async () => {
    try {
      const picture = await draw(context, file);
      if (picture === 'busy') forget();
      else if (!picture) kept.until = context.clock() + FAILED_FOR_MS;
      return picture === 'busy' ? null : picture;
    } catch (error) {
      forget();
      throw error;
    }
  };
  kept.drawn = work();
  return kept;
}

async function draw({ files, logger }: Needed, file: AttachedFile): Promise<Buffer | null | 'busy'> {
  const { width, height, mostBytes } = PREVIEW;
  if (isPhoto(file.extension)) {
    return smallPicture({ files }, file, { side: Math.max(width, height), mostBytes });
  }
  const content = await files.read(file.id);
  if (!content) return null;
  const drawn = await drawFirstPage(await buffer(content));
  if (drawn.jpeg) return drawn.jpeg;
  if (drawn.why === 'broken_down') logger.warn({ fileId: file.id }, 'first page could not be drawn');
  return drawn.why === 'busy' ? 'busy' : null;
}
