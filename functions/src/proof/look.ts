import { candidatesFor } from '@prakat/shared/publication/proof/find-files';
import type { Answers, FileAnswer, PageAnswer } from '@prakat/shared/publication/proof/judge';
import { type ReadPage, readPage } from '@prakat/shared/publication/proof/read-page';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { packed } from '../store/packed.ts';
import type { Look } from '../store/proof-record.ts';
import { type Asking, type Opened, openAsOutsider } from './outsider.ts';
import { unanswered } from './trouble.ts';

const MOST_OF_PAGE = 2 * 1024 * 1024;
/** A file that is longer than the longest approved by more than this is none of them. */
const SLACK = 64 * 1024;
/** Links that are followed besides one for each file. */
const MOST_OTHERS = 10;
const CAPTURED_LETTERS = 20_000;

/** What is opened, and with what. */
export type Looking = Pick<Asking, 'website' | 'publicUrl' | 'signal' | 'resolve' | 'timeMs'> & {
  address: string;
};

/** The page as it was answered, to be drawn. */
export type PageSeen = { address: string; type: string | null; body: Buffer; sha256: string };

/** What was seen: for the judge, and for the record, which lacks only what the judge says; no page where none answered. */
export type Seen = { answers: Answers; look: Omit<Look, 'at' | 'said'>; page: PageSeen | null };

type Found = { name: string; approved: string; address: string | null; opened: Opened | null };

/** Opens a page and every approved file that it leads to. */
export async function lookForPage(files: readonly AttachedFile[], looking: Looking): Promise<Seen> {
  const { opened, page } = await openPage(looking);
  const isThere = opened.ok && opened.status === 200;
  const found = isThere ? await findFiles(files, { page, at: opened.address }, looking) : [];
  return seen(looking.address, { opened, page }, found, { isApproved: true });
}

/** Opens a page that is to be gone, and its files where they stood. */
export async function lookWhetherGone(before: Look['files'], looking: Looking): Promise<Seen> {
  const { opened, page } = await openPage(looking);
  const found: Found[] = [];
  for (const { name, address, sha256 } of before) {
    if (!address) continue;
    const file = await openAsOutsider(address, { ...looking, mostBytes: MOST_OF_PAGE, keep: false });
    // However long it is: it answers.
    const there = file.ok || file.trouble !== 'too_large' ? file : answering(address);
    found.push({ name, approved: sha256 ?? '', address, opened: there });
  }
  return seen(looking.address, { opened, page }, found, { isApproved: false });
}

const answering = (address: string): Opened => ({
  ok: true,
  address,
  status: 200,
  type: null,
  robots: null,
  bytes: 0,
  sha256: '',
  body: Buffer.alloc(0),
});

async function openPage(looking: Looking): Promise<{ opened: Opened; page: ReadPage }> {
  const opened = await openAsOutsider(looking.address, { ...looking, mostBytes: MOST_OF_PAGE, keep: true });
  return { opened, page: readPage(opened.ok ? decoded(opened) : '') };
}

/** A page's letters, in the encoding that it names: old Thai websites have TIS-620 or Windows-874. */
function decoded({ body, type }: Opened & { ok: true }): string {
  const start = `${type ?? ''} ${body.subarray(0, 2048).toString('latin1')}`;
  const [, charset = 'utf-8'] = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(start) ?? [];
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** Follows links until each file was found by its fingerprint, or no link is left that may lead to it. */
async function findFiles(
  files: readonly AttachedFile[],
  { page, at }: { page: ReadPage; at: string },
  looking: Looking,
): Promise<Found[]> {
  const mostBytes = Math.max(0, ...files.map(({ bytes }) => bytes)) + SLACK;
  const answers = new Map<string, Opened>();
  const open = async (address: string): Promise<Opened | null> => {
    const known = answers.get(address);
    if (known || answers.size >= files.length + MOST_OTHERS) return known ?? null;
    const opened = await openAsOutsider(address, { ...looking, mostBytes, keep: false });
    answers.set(address, opened);
    return opened;
  };
  const found: Found[] = [];
  for (const file of files) {
    const { name, sha256: approved } = file;
    let best: Found = { name, approved, address: null, opened: null };
    for (const { address, isNamed } of candidatesFor(file, { links: page.links, page: at })) {
      const opened = await open(address);
      if (!opened) break;
      const isIt = opened.ok && opened.status === 200 && opened.sha256 === approved;
      if (isIt || (isNamed && best.address === null)) best = { name, approved, address, opened };
      if (isIt) break;
    }
    found.push(best);
  }
  return found;
}

function seen(
  address: string,
  { opened, page }: { opened: Opened; page: ReadPage },
  found: readonly Found[],
  { isApproved }: { isApproved: boolean },
): Seen {
  const pageAnswer: PageAnswer = opened.ok
    ? { ok: true, status: opened.status, robots: opened.robots, page }
    : unanswered(opened.trouble);
  return {
    page: opened.ok ? opened : null,
    answers: { page: pageAnswer, files: found.map(answerOf) },
    look: {
      address: opened.ok ? opened.address : address,
      status: opened.ok ? opened.status : null,
      sha256: opened.ok ? opened.sha256 : null,
      files: found.map(({ name, approved, address: at, opened: file }) => ({
        name,
        ...(isApproved ? { approved } : {}),
        address: at,
        status: file?.ok ? file.status : null,
        sha256: file?.ok && file.sha256 ? file.sha256 : null,
      })),
      text: packed(page.text.slice(0, CAPTURED_LETTERS)),
    },
  };
}

const answerOf = ({ name, approved, opened }: Found): FileAnswer => ({
  name,
  approved,
  answer:
    opened &&
    (opened.ok ? { ok: true, status: opened.status, sha256: opened.sha256 } : unanswered(opened.trouble)),
});
