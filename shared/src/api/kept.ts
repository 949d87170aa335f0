/**
 * What is kept of the person who asks, in the manner of `api.ts`:
 *
 * | call | answer |
 * |---|---|
 * | GET /api/{office}/kept | `KeptView`; everybody of the office, of themselves alone |
 */
import type { KindId } from '../privacy/periods.ts';

/** One kind of data: what it is, why and for how long it is kept, and what there is of it now. */
export type KeptKind = {
  id: KindId;
  name: string;
  what: string;
  purpose: string;
  ground: string;
  /** `30 วัน นับแต่วันที่ส่งสำเร็จ`, and how it ends. */
  period: string;
  end: string;
  /** The person's own, as people read it; empty where there is none now. Null where it is not looked up. */
  own: { label: string; value: string }[] | null;
};

export type KeptView = {
  kinds: KeptKind[];
  /** What the person may ask for, and of whom. */
  notes: { heading: string; text: string }[];
};
