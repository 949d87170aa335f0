import { normaliseText } from '../text/normalise.ts';
import { saysSomething } from '../text/says-something.ts';
import {
  type ComplaintKind,
  complaintKindIds,
  LONGEST_ABOUT,
  LONGEST_CALL_BACK,
  LONGEST_STORY,
} from './complaint-kinds.ts';

/** The form as somebody sent it; anything may be missing. */
export type TypedComplaint = {
  kind: string;
  story: string;
  about: string;
  /** Ids of positions that were ticked. */
  positions: readonly string[];
  contact: string;
};

/** What they say, tidied. */
export type SaidComplaint = {
  kind: ComplaintKind;
  story: string;
  about: string | null;
  positions: readonly string[];
  contact: string | null;
};

/** What keeps a complaint from being taken, by field. */
export type ComplaintProblem =
  | { field: 'kind'; code: 'kind_missing' }
  | { field: 'story'; code: 'story_missing' | 'story_too_long' }
  | { field: 'about'; code: 'about_too_long' }
  | { field: 'contact'; code: 'contact_too_long' };

/** Reads what somebody sent: a kind and a story are needed, nothing else. */
export function readComplaint(
  typed: TypedComplaint,
): { ok: true; said: SaidComplaint } | { ok: false; problems: ComplaintProblem[] } {
  const kind = complaintKindIds.find((one) => one === typed.kind) ?? null;
  const [story, about, contact] = [typed.story, typed.about, typed.contact].map(normaliseText) as [
    string,
    string,
    string,
  ];
  const problems: ComplaintProblem[] = [];
  if (kind === null) problems.push({ field: 'kind', code: 'kind_missing' });
  if (!saysSomething(story)) problems.push({ field: 'story', code: 'story_missing' });
  if (story.length > LONGEST_STORY) problems.push({ field: 'story', code: 'story_too_long' });
  if (about.length > LONGEST_ABOUT) problems.push({ field: 'about', code: 'about_too_long' });
  if (contact.length > LONGEST_CALL_BACK) problems.push({ field: 'contact', code: 'contact_too_long' });
  if (kind === null || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    said: { kind, story, about: about || null, positions: typed.positions, contact: contact || null },
  };
}

/** Number and secret part as somebody typed them: ร 2570-0001, ๒๕๗๐/๑; null for what is none. */
export function readComplaintNumber(typed: string): string | null {
  const [, year, sequence] =
    /^(?:ร\.?|r\.?)? ?(2[45]\d\d) ?[-/.] ?(\d{1,6})$/i.exec(
      typed
        .normalize('NFC')
        .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
        .replace(/[\u2010-\u2015]/g, '-')
        .trim(),
    ) ?? [];
  return year && sequence ? `${year}-${sequence.padStart(4, '0')}` : null;
}
