import type { Refresh } from '../freshness/period.ts';

/** The lists that a website is held against: the standard, the Act, the ministry's evidence, the office's own framework. */
export type ListId = 'gws' | 'oia' | 'moit2-2569' | 'own';

/** One line of a list: a kind of information that is to be found on the website. */
export type ListLine = {
  /** `gws-1.1`, `oia-9-4`: never given to another line. */
  id: string;
  listId: ListId;
  /** As it is printed: 1.1, ม. 9 (4). */
  number: string;
  name: string;
  /** The heading that it stands under; null for none. */
  group: string | null;
  /** Asked for only where there is any (ถ้ามี). */
  ifAny: boolean;
  /** How often the list wants a new one, published in its period; null where it says nothing of that. */
  refresh: Refresh | null;
  /** Where it would stand: a number of the standard, and words of a subtopic or title. Used to propose, and for nothing else. */
  hint: { standard: number; words: readonly string[] };
  /** Lines of one list with the same word here may be served by one item: telephone and map on one page. Null for no other line. */
  together: string | null;
  /** It stands for all of another list, and is as complete as that one. */
  countedBy: ListId | null;
  /** Of the office's own list: the topic or subtopic that fills it by itself. */
  own: { categoryId: string; subtopicId: string | null } | null;
  /** What the sources leave open, for the office to confirm; null for nothing. */
  toConfirm: string | null;
};

export type InformationList = {
  id: ListId;
  name: string;
  /** Where the list is from. */
  source: string;
  /** Buddhist year of that source. */
  year: number | null;
  toConfirm: string | null;
  lines: readonly ListLine[];
};

/** A line as its table has it: what is left out is as for most lines. */
export type GivenLine = Pick<ListLine, 'number' | 'name'> & {
  /** Number of the standard, 1–10, and words to propose by. */
  standard: number;
  words?: readonly string[];
  /** Ends its id; the number where it is left out. */
  key?: string;
} & Partial<Pick<ListLine, 'group' | 'ifAny' | 'refresh' | 'together' | 'countedBy' | 'own' | 'toConfirm'>>;

/** A list from its table. */
export const informationList = (
  head: Omit<InformationList, 'lines'>,
  lines: readonly GivenLine[],
): InformationList => ({
  ...head,
  lines: lines.map(({ key, standard, words = [], ...line }) => ({
    id: `${head.id}-${key ?? line.number}`,
    listId: head.id,
    group: null,
    ifAny: false,
    refresh: null,
    together: null,
    countedBy: null,
    own: null,
    toConfirm: null,
    ...line,
    hint: { standard, words },
  })),
});

/** What is said of a line whose sources are not sure. */
export const TO_CONFIRM = 'ต้องยืนยันกับหน่วยงาน';
