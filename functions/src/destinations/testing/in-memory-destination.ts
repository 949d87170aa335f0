import type { Attempt, Destination, Failed, Placed, PlaceOrder } from '../destination.ts';
import { Life } from './life.ts';
import { type MemorySite, SiteError } from './memory-site.ts';

/**
 * A destination over a `MemorySite`, for tests of whatever gives orders: page and files are written one call after the
 * other, found again by the publication's id, and what an older version had is taken away last.
 */
export function inMemoryDestination(site: MemorySite, life = new Life()): Destination {
  const put = async (order: PlaceOrder, attempt: Attempt): Promise<Placed | Failed> => {
    const { publication, version, content } = order;
    const { id } = publication;
    const call = callsOf(site, life, id, attempt);
    return asResult(async () => {
      const files = content.files.map((file) => `${id}/${file.id}`);
      for (const file of files) await call('upload', () => site.files.add(file));
      await call('write', () => site.pages.set(id, { version, title: content.title, files }));
      for (const file of filesOf(site, id))
        if (!files.includes(file)) await call('delete', () => site.files.delete(file));
      return { ok: true, address: addressAt(id), outsideIds: { page: id }, requestId: `put ${id}` };
    });
  };
  return {
    place: put,
    replace: put,
    remove: ({ publication: { id } }, attempt) => {
      const call = callsOf(site, life, id, attempt);
      return asResult(async () => {
        await call('unpublish', () => site.pages.delete(id));
        for (const file of filesOf(site, id)) await call('delete', () => site.files.delete(file));
        return { ok: true, requestId: `remove ${id}` };
      });
    },
    look: ({ publication: { id } }, attempt) =>
      asResult(async () => {
        const page = await callsOf(site, life, id, attempt)('read', () => site.pages.get(id));
        const there = page ? { version: page.version, address: addressAt(id) } : ('nothing' as const);
        return { ok: true, there, requestId: null };
      }),
  };
}

const addressAt = (id: string) => `https://site.example/${id}`;

const filesOf = ({ files }: MemorySite, id: string) =>
  [...files].filter((file) => file.startsWith(`${id}/`)).sort();

const callsOf =
  (site: MemorySite, life: Life, id: string, { signal, stillAtWork }: Attempt) =>
  async <T>(name: string, work: () => T): Promise<T> => {
    const answer = await site.call(id, name, signal, work);
    stillAtWork();
    return life.hear(answer);
  };

async function asResult<T extends { ok: true }>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    const { permanent } = error;
    return { ok: false, permanent, error: permanent ? 'เว็บไซต์ไม่รับข้อมูลนี้' : 'เว็บไซต์ไม่ตอบ', requestId: null };
  }
}
