import { wantedAt } from '../../publication/proof/wanted.ts';
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

const remindedOn = (record: Publication): Job[] => [...looks(record), ...remindedOnly(record)];

/** An outsider looks at each page, and finds something wrong at times. */
const looks = (record: Publication): Job[] =>
  record.placements.flatMap((place) => {
    const wanted = wantedAt(record, place, record.updatedAt);
    if (!wanted) return [];
    const isWrong = record.log.seq % 4 === 0;
    const lost = (['missing', 'changed', 'unreached'] as const)[(record.log.seq / 4) % 3] ?? 'missing';
    const [right, wrong] = wanted.is === 'there' ? ['found', lost] : ['gone', 'still_there'];
    const input = {
      placement: place.id,
      version: wanted.version,
      says: isWrong ? wrong : right,
      wrong: isWrong ? 'หน้าเว็บตอบผิดปกติ' : null,
    };
    return [{ action: 'record_proof' as const, input }];
  });

const remindedOnly = ({ waiting, state }: Publication): Job[] => [
  ...(waiting.on === 'people' ? reminder : []),
  ...(state === 'on_display' ? [{ action: 'remind' as const, input: { notice: 'expiry_notice' } }] : []),
];

const reminder: Job[] = [
  { action: 'remind', input: { notice: 'reminder' } },
  { action: 'escalate', input: {} },
];
