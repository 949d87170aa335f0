import type { OfficeProfile } from '@prakat/shared/office/profile';
import { differencesBetween } from '@prakat/shared/submission/differences';
import type { Submission } from '@prakat/shared/submission/schema';
import { clipLine } from './clip.ts';
import { tones } from './palette.ts';
import { column, type Part, text } from './parts.ts';

/** Filed once more after it came back. */
export const isMended = ({ round, lastRefusal }: Submission): boolean => round > 1 && lastRefusal !== null;

/**
 * Which filing it is, why the one before was sent back, who mended it and which lines of the form: two lines on a phone for each,
 * so that the buttons are still seen. What the lines said before and say now stands side by side in the mini-app.
 */
export function mendedPart(submission: Submission, profile: OfficeProfile): Part[] {
  const { round, lastRefusal } = submission;
  if (!isMended(submission) || !lastRefusal) return [];
  const { tint, onTint } = tones.changes;
  const lines = [`รอบที่ ${round} เคยส่งกลับเพราะ ${lastRefusal.reason}`, changeLine(submission, profile)];
  return [
    column(
      lines.flatMap((line) =>
        line ? [text(clipLine(line, 120), { size: 'xs', color: onTint, maxLines: 2 })] : [],
      ),
      {
        backgroundColor: tint,
        cornerRadius: '8px',
        paddingAll: '6px',
        paddingStart: '10px',
        paddingEnd: '10px',
        margin: 'sm',
        spacing: 'xs',
      },
    ),
  ];
}

/** Who mended it, unless that is whoever is responsible for it, and what. */
function changeLine(submission: Submission, profile: OfficeProfile): string | null {
  const { author, content } = submission;
  const changed = changedSince(submission, profile);
  const by = author.name === content.informationOwner.name ? '' : author.name;
  if (!changed) return by && `ผู้แก้ไข ${by}`;
  const what = changed.length > 0 ? `${changed.length} รายการ: ${changed.join(', ')}` : 'ไม่มี';
  return by ? `${by} แก้ไข ${what}` : `สิ่งที่แก้ไข ${what}`;
}

/** The lines of the form that say something else, files counted; null where that was not kept. */
function changedSince({ lastRefusal, content }: Submission, profile: OfficeProfile): string[] | null {
  const before = lastRefusal?.before;
  if (!before) return null;
  const [was, is] = [before, content].map(({ files }) => files.map(({ sha256 }) => sha256));
  const added = is?.filter((hash) => !was?.includes(hash)).length ?? 0;
  const gone = was?.filter((hash) => !is?.includes(hash)).length ?? 0;
  const counted = [added > 0 && `ใหม่ ${added} ไฟล์`, gone > 0 && `นำออก ${gone} ไฟล์`]
    .filter(Boolean)
    .join(' ');
  return differencesBetween(before, content, profile).map(({ line, label }) =>
    line === 'files' && counted ? `${label}${counted}` : label,
  );
}
