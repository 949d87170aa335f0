import type { Publication } from '../../publication/schema.ts';
import type { Submission } from '../../submission/schema.ts';
import type { Looked } from './chances.ts';
import type { Ask } from './driver.ts';

/** What a job asks of a record; it may ask for what is not due. */
export type Job = Pick<Ask, 'action' | 'input'>;

/** What the sweep asks: what ends with its time. */
export const sweep = (looked: Looked): Job[] => {
  if (looked.on === 'submission' || looked.record.state === 'called_off') return [];
  return [
    { action: 'lapse', input: {} },
    { action: 'expire', input: {} },
  ];
};

/** What the daily job asks: of whatever waits for people, and of what is on display. */
export const daily = (looked: Looked): Job[] =>
  looked.on === 'submission' ? remindedOf(looked.record) : remindedOn(looked.record);

const remindedOf = ({ waiting, verbal }: Submission): Job[] => [
  ...(waiting.on === 'people' ? reminder : []),
  ...(verbal?.status === 'pending'
    ? [
        { action: 'remind' as const, input: { notice: 'verbal_confirm' } },
        { action: 'escalate' as const, input: { of: 'verbal' } },
      ]
    : []),
];

const remindedOn = ({ waiting, state }: Publication): Job[] => [
  ...(waiting.on === 'people' ? reminder : []),
  ...(state === 'on_display' ? [{ action: 'remind' as const, input: { notice: 'expiry_notice' } }] : []),
];

const reminder: Job[] = [
  { action: 'remind', input: { notice: 'reminder' } },
  { action: 'escalate', input: {} },
];
