import type { PublicationAction } from '../../publication/transitions.ts';
import type { ActionName } from '../../submission/transitions.ts';
import type { Move } from './random-moves.ts';
import type { OfficeKind } from './random-office.ts';

/** What a kind of story is about: its offices, and what happens more often in it. */
export type StoryKind = {
  name: string;
  office: OfficeKind;
  /** Times the usual weight of a move. */
  more: Partial<Record<Move['kind'], number>>;
  /** What people do more or less often than usual. */
  likely: Partial<Record<ActionName | PublicationAction, number>>;
  /** How often what is filed is urgent, in ten. */
  urgent: number;
  /** Days for which things are to be shown; null without end. */
  forDays?: (number | null)[];
};

export const storyKinds: readonly StoryKind[] = [
  { name: 'everyday', office: {}, more: {}, likely: {}, urgent: 4 },
  {
    name: 'word of mouth',
    office: { verbal: true },
    more: { leave: 6, daily: 2, file: 0.5 },
    likely: { propose: 30, approve: 4, record_verbal_approval: 20, confirm_verbal: 1, deny_verbal: 1 },
    urgent: 9,
  },
  {
    name: 'words taken back',
    office: { verbal: true, website: 'built-in' },
    more: { correct: 8, carry: 2, file: 0.2, try: 0.3, leave: 0.5, profile: 0.5, wait: 2 },
    likely: { record_verbal_approval: 30, deny_verbal: 6, confirm_verbal: 1, restore: 1, take_down: 4 },
    urgent: 10,
    forDays: [null, 2, 3, 10],
  },
  {
    name: 'corrections',
    office: { website: 'built-in', verbal: true },
    more: { correct: 5, carry: 2, file: 0.5 },
    likely: {},
    urgent: 6,
    forDays: [null, 3, 3, 40],
  },
  {
    name: 'by hand',
    office: { website: 'manual' },
    more: { correct: 2, sweep: 2 },
    likely: {},
    urgent: 3,
    forDays: [null, 3, 3, 40],
  },
  {
    name: 'on WordPress',
    office: { website: 'wordpress' },
    more: { daily: 3, carry: 2, correct: 3, file: 0.5 },
    likely: { place_again: 12, take_down: 1 },
    urgent: 3,
  },
  {
    name: 'four eyes',
    office: {},
    more: { pass: 8, try: 2, file: 0.5 },
    likely: { send_back: 8, take_down: 1 },
    urgent: 4,
  },
  {
    name: 'comings and goings',
    office: { verbal: true },
    more: { leave: 2, return: 2, post: 3, delegate: 6, revoke: 2, pass: 3, file: 0.5 },
    likely: {},
    urgent: 6,
  },
];
