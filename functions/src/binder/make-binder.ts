import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BinderFormat } from '@prakat/shared/api/binder';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Actor } from '@prakat/shared/people/actor';
import type { Refused } from '@prakat/shared/refusals';
import { enterMade } from '../registry/make-paper.ts';
import { paperAssets } from '../registry/office-assets.ts';
import { binderTitle } from './binder-front.ts';
import type { BinderMaker } from './binder-parts.ts';
import { writeBinderPdf } from './binder-pdf.ts';
import { writeBinderZip } from './binder-zip.ts';
import { type BinderRead, readBinder } from './read-binder.ts';

/** A binder as a file of this machine, which whoever asked for it takes away with `dispose`. */
export type MadeBinder = {
  ok: true;
  /** Of the file, with its ending. */
  name: string;
  path: string;
  bytes: number;
  code: string;
  read: BinderRead;
  dispose: () => Promise<void>;
};

/**
 * Makes the binder of an office for a fiscal year (B.E.) and enters in the register who made it. The same records give the
 * same bytes. It is written to a file, since the scans of an office are more than a process should hold.
 */
export async function makeBinder(
  context: BinderMaker,
  profile: OfficeProfile,
  { year, format, actor }: { year: number; format: BinderFormat; actor: Actor },
): Promise<MadeBinder | Refused> {
  const read = await readBinder(context.store, profile.id, year);
  const assets = await paperAssets(context.store, profile.id);
  const folder = await mkdtemp(join(tmpdir(), 'prakat-binder-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, `binder.${format}`);
    const write = format === 'pdf' ? writeBinderPdf : writeBinderZip;
    const { front, sha256, bytes } = await write({ context, profile, actor, read, assets }, path);
    const title = binderTitle(read.binder);
    const { code, words } = front;
    const fiscalYear = String(year);
    const derived = { ok: true as const, paper: words, fileName: title, title, fiscalYear, ownerId: null };
    const composed = { ...derived, kind: 'binder' as const, subject: fiscalYear, record: null, derived };
    const file = { code, format, sha256, bytes };
    const entered = await enterMade(context, profile, composed, { actor, file });
    if (entered.ok)
      return { ok: true, name: `${title} ${profile.name.short}.${format}`, path, bytes, code, read, dispose };
    await dispose();
    return entered;
  } catch (error) {
    await dispose();
    throw error;
  }
}
