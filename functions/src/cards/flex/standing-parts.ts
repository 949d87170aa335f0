import type { Submission } from '@prakat/shared/submission/schema';
import { badge, type Part } from './parts.ts';
import { isVerbalPending, standing, VERBAL_PENDING } from './words.ts';

/** Where a request stands, as people of the office see it: the state, and what else must not be overlooked. */
export function standingParts(submission: Submission): Part[] {
  const { name, tone } = standing(submission);
  const { state, publishedContent } = submission;
  const correcting = publishedContent !== null && state !== 'published' && state !== 'taken_down';
  return [
    badge(name, tone),
    ...(isVerbalPending(submission) ? [badge(VERBAL_PENDING, 'changes')] : []),
    ...(correcting ? [badge('เป็นการแก้ไขข้อมูลที่เผยแพร่แล้ว ข้อมูลเดิมยังเผยแพร่อยู่', 'published')] : []),
  ];
}
