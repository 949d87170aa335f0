/** One thing that was looked at, and whether it is as it should be; `more` are lines below it. */
export type Finding = { isSo: boolean; what: string; more?: readonly string[] };

/** What was approved, as whoever filed it has it: the page must say and lead to nothing less. */
export type Approved = { title: string; files: readonly { name: string; sha256: string }[] };

export const finding = (isSo: boolean, what: string, otherwise = what): Finding => ({
  isSo,
  what: isSo ? what : otherwise,
});

/** An address whose Thai letters are written as people read them. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** What an address answered; a status of null is no answer, and `wrong` says why, a Thai sentence. */
export type Answer = { address: string | null; status: number | null; wrong?: string | null };

function said(isSo: boolean, name: string, { address, status, wrong }: Answer): Finding {
  const answer = status === null ? `ไม่ได้คำตอบ${wrong ? ` (${wrong})` : ''}` : `ตอบ ${status}`;
  return { isSo, what: `${name} ${answer}`, more: address === null ? [] : [readable(address)] };
}

/** It answers with the very status. */
export const answers = (status: number, name: string, answer: Answer): Finding =>
  said(answer.status === status, name, answer);

/** What is to be read there answers 200. */
export const isThere = (name: string, answer: Answer): Finding => answers(200, name, answer);

/** What is to be gone answers 404 or 410, and nothing else says so. */
export const isGone = (name: string, answer: Answer): Finding =>
  said(answer.status === 404 || answer.status === 410, name, answer);

export const hasTitle = (isSo: boolean, title: string): Finding =>
  finding(isSo, `พบชื่อเรื่อง “${title}”`, `ไม่พบชื่อเรื่อง “${title}”`);

/** A file is, byte for byte, the one that was approved. */
export function isApprovedFile(
  { name, sha256: approved }: Approved['files'][number],
  answer: Answer & { sha256: string | null },
): Finding {
  if (answer.address === null) return finding(false, `ไม่พบไฟล์ “${name}” ในหน้าเว็บ`);
  const isOpened = answer.status === 200 && answer.sha256 !== null;
  const { what, more = [] } = said(isOpened, `ไฟล์ “${name}”`, answer);
  if (!isOpened) return { isSo: false, what, more };
  const isSame = answer.sha256 === approved;
  const lines = [...more, `SHA-256 ${answer.sha256}`];
  return isSame
    ? { isSo: true, what: `${what} ตรงกับไฟล์ที่ได้รับอนุมัติ`, more: lines }
    : { isSo: false, what: `${what} ไม่ตรงกับไฟล์ที่ได้รับอนุมัติ`, more: [...lines, `ที่ได้รับอนุมัติคือ ${approved}`] };
}
