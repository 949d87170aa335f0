import { fileSizeInWords } from '@prakat/shared/files/file-size';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { Context, Office } from '../context.ts';
import { checkName, receiveFile } from '../files/receive-file.ts';
import { withUpload } from '../files/upload-days.ts';
import { roomForFile } from './gather-file.ts';
import type { ChatFile } from './take-chat-file.ts';

/** How an image is called for which LINE gives no name. */
const IMAGE_TYPES: Record<string, string> = { 'image/png': 'png' };

/**
 * Fetches what was sent in the chat and stores it for its sender as an upload. What is known to be refused (name, size, the
 * day's share, room in the draft) is not fetched, and of what is too large no more than the office takes is read.
 */
export async function fetchChatFile(
  context: Context,
  office: Office,
  member: Member,
  { task, signal }: Pick<ChatFile, 'task' | 'signal'>,
): Promise<{ ok: true; fileId: string } | Refused | { again: string }> {
  const { profile, line } = office;
  const { maxBytes } = profile.files;
  const room = await roomForFile(context, context.store, profile, member);
  if (!room.ok) return room;
  const called = task.name === null ? null : checkName(profile, task.name);
  if (called && !called.ok) return called;
  const number = (room.draft?.fileIds.length ?? 0) + 1;
  const nameOf = (type: string) => called?.name ?? `ภาพจากแชต ${number}.${IMAGE_TYPES[type] ?? 'jpg'}`;
  const tooLarge = () => refuse('file_too_large', { name: nameOf(''), max: fileSizeInWords(maxBytes) });
  if (task.bytes !== null && task.bytes > maxBytes) return tooLarge();
  const share = await withUpload(context, context.store, member, task.bytes ?? 0);
  if (!share.ok) return share;

  const content = await line.content(task.messageId, maxBytes, signal);
  if (!content.ok) {
    if (content.why === 'not_now') return { again: 'LINE ยังไม่ให้ไฟล์' };
    return content.why === 'too_large' ? tooLarge() : refuse('chat_file_gone');
  }
  const upload = { name: nameOf(content.type), content: content.bytes };
  const received = await receiveFile(context, profile, member, upload);
  return received.ok ? { ok: true, fileId: received.file.id } : received;
}
