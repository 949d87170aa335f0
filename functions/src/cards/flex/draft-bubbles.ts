import { draftPath, myRequestsPath } from '@prakat/shared/addresses/mini-app';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, openButton, postback, quietButton } from './buttons.ts';
import { shortBubble } from './short-bubble.ts';

type At = { profile: OfficeProfile; liffId: string };

/** A file of a draft, with what its check has to say of it. */
export type FileInDraft = { name: string; bytes: number; told: readonly string[] };

/** Files are named one by one up to so many. */
const NAMED = 10;

/** What was sent in the chat is in a draft, which waits to be filled in. */
export function draftBubble(
  { profile, liffId }: At,
  { id, files }: { id: string; files: readonly FileInDraft[] },
): LineMessage {
  const named = files.slice(0, NAMED).map(({ name, bytes }) => `• ${name} (${fileSizeInWords(bytes)})`);
  const more = files.length - named.length;
  return shortBubble(profile, {
    tone: 'review',
    kind: 'รับไฟล์แล้ว',
    words: [
      `แบบร่างคำขอมีไฟล์ ${files.length} ไฟล์`,
      [...named, ...(more > 0 ? [`และอีก ${more} ไฟล์`] : [])].join('\n'),
      ...new Set(files.flatMap(({ told }) => told)),
    ],
    next: 'กรอกแบบฟอร์มแล้วยื่นคำขอ หรือส่งไฟล์เพิ่มในแชตนี้ภายใน 1 ชั่วโมง ยังไม่มีการยื่นคำขอจนกว่าท่านจะกดส่ง',
    buttons: [
      openButton(liffLink('กรอกแบบฟอร์ม', liffId, draftPath(id))),
      quietButton(postback('เริ่มแบบร่างใหม่', { a: 'new_draft', d: id })),
      quietButton(postback('ลบแบบร่างนี้', { a: 'drop_draft', d: id })),
    ],
  });
}

/** A file that was sent in the chat was not taken, and why. */
export const fileRefusedBubble = ({ profile, liffId }: At, why: string): LineMessage =>
  shortBubble(profile, {
    tone: 'changes',
    kind: 'ไม่ได้รับไฟล์นี้',
    words: [why],
    next: 'ไฟล์และข้อมูลอื่นที่ส่งไว้แล้วยังอยู่เหมือนเดิม',
    buttons: [quietButton(liffLink('แบบร่างและคำขอของท่าน', liffId, myRequestsPath))],
  });

/** Whether a draft is to be thrown away is asked first. */
export const dropDraftBubble = (
  { profile, liffId }: At,
  { id, title, files }: { id: string; title: string; files: number },
): LineMessage =>
  shortBubble(profile, {
    tone: 'changes',
    kind: 'ลบแบบร่าง',
    words: [title, `ข้อมูลที่กรอกไว้${files > 0 ? `และไฟล์ ${files} ไฟล์` : ''}จะถูกลบ และนำกลับมาไม่ได้`],
    buttons: [
      openButton(liffLink('เปิดแบบร่าง', liffId, draftPath(id))),
      quietButton(postback('ยืนยันลบแบบร่าง', { a: 'drop_draft', d: id, y: '1' })),
    ],
  });

/** A draft is gone, or the next file begins another one. */
export const draftSaidBubble = ({ profile, liffId }: At, kind: string, words: string): LineMessage =>
  shortBubble(profile, {
    kind,
    words: [words],
    buttons: [quietButton(liffLink('แบบร่างและคำขอของท่าน', liffId, myRequestsPath))],
  });
