import { lettersOf, type ReadPage, saysNoindex } from './read-page.ts';

/** What an address answered an outsider, or why it gave none that can be read, in a Thai sentence. */
export type Answer<Content> =
  | ({ ok: true; status: number } & Content)
  | {
      ok: false;
      wrong: string;
      /** Nothing was heard of it: no word about what others find there. */
      isSilent: boolean;
    };

export type PageAnswer = Answer<{
  /** The header `X-Robots-Tag`. */
  robots: string | null;
  page: ReadPage;
}>;

/** One of the approved files as it was found there; null where no link on the page leads to one. */
export type FileAnswer = {
  name: string;
  /** SHA-256 that was approved, 64 hexadecimal digits. */
  approved: string;
  answer: Answer<{ sha256: string }> | null;
};

export type Answers = { page: PageAnswer; files: readonly FileAnswer[] };

const NOT_FOUND = /ไม่พบหน้า|ไม่พบข้อมูล|หน้าที่คุณค้นหา|page (?:was )?not found|nothing (?:was )?found|404/i;

/** What an answer other than 200 means, as people read it. */
export function statusSentence(status: number): string {
  if (status === 404 || status === 410) return `ไม่มีหน้านี้บนเว็บไซต์ (${status})`;
  if (status === 401 || status === 403) return `เว็บไซต์ไม่ให้บุคคลทั่วไปเปิดหน้านี้ (${status})`;
  if (status === 429) return `เว็บไซต์ขอให้เปิดช้าลง (${status})`;
  if (status >= 500) return `เว็บไซต์ขัดข้อง (${status})`;
  return `เว็บไซต์ตอบผิดปกติ (${status})`;
}

/**
 * Does the public read what was approved? Null when it does: the page answers 200, has the title, may be found, and
 * leads to every file byte for byte. Otherwise what is wrong first, a Thai sentence.
 */
export function whatIsMissing({ title }: { title: string }, { page, files }: Answers): string | null {
  if (!page.ok) return page.wrong;
  if (page.status !== 200) return statusSentence(page.status);
  const { text, isHidden } = page.page;
  if (!lettersOf(text).includes(lettersOf(title)))
    return NOT_FOUND.test(text)
      ? 'หน้าเว็บแจ้งว่าไม่พบข้อมูล แม้จะเปิดได้'
      : 'ไม่พบชื่อเรื่องที่ได้รับอนุมัติในหน้านี้ อาจเป็นหน้าอื่นหรือชื่อเรื่องถูกแก้';
  if (isHidden || saysNoindex(page.robots)) return 'หน้าเว็บตั้งค่าไม่ให้ระบบค้นหาพบ (noindex)';
  for (const file of files) {
    const wrong = whatIsWrongWith(file);
    if (wrong) return wrong;
  }
  return null;
}

function whatIsWrongWith({ name, approved, answer }: FileAnswer): string | null {
  if (!answer) return `ไม่พบไฟล์ “${name}” ในหน้านี้`;
  if (!answer.ok) return `เปิดไฟล์ “${name}” ไม่ได้: ${answer.wrong}`;
  if (answer.status !== 200) return `เปิดไฟล์ “${name}” ไม่ได้: ${statusSentence(answer.status)}`;
  return answer.sha256 === approved ? null : `ไฟล์ “${name}” บนเว็บไซต์ไม่ตรงกับไฟล์ที่ได้รับอนุมัติ`;
}

/** What was to be taken away has gone; it has not; or the website could not be asked. */
export type Gone = { is: 'gone' } | { is: 'still_there' | 'unsure'; wrong: string };

const isAway = ({ status }: { status: number }): boolean => status === 404 || status === 410;

/** Has what was taken down gone, page and files? Only 404 and 410 say so: anything else may be read still. */
export function isItGone({ page, files }: Answers): Gone {
  if (!page.ok) return { is: 'unsure', wrong: page.wrong };
  if (page.status >= 500) return { is: 'unsure', wrong: statusSentence(page.status) };
  if (!isAway(page))
    return { is: 'still_there', wrong: `หน้าเดิมยังเปิดได้ (${page.status}) ต้องตอบว่าไม่มีหน้านี้แล้ว (404 หรือ 410)` };
  for (const { name, answer } of files) {
    if (!answer) continue;
    if (!answer.ok) return { is: 'unsure', wrong: `ไฟล์ “${name}”: ${answer.wrong}` };
    if (answer.status >= 500)
      return { is: 'unsure', wrong: `ไฟล์ “${name}”: ${statusSentence(answer.status)}` };
    if (!isAway(answer)) return { is: 'still_there', wrong: `ไฟล์ “${name}” ยังเปิดได้ (${answer.status})` };
  }
  return { is: 'gone' };
}
