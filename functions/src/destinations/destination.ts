import type { Placement, Publication } from '@prakat/shared/publication/schema';
import type { Content } from '@prakat/shared/submission/schema';
import type { Context, Office } from '../context.ts';
import type { LineMessage } from '../line/line-client.ts';
import type { Taken } from '../line/send-result.ts';

/** A publication at one of its places, as the record has both at this moment. */
export type At = {
  publication: Publication;
  /** What the record knows of the place. An attempt whose end was not recorded may have left more there. */
  placement: Placement;
};

/** Something to be done there. */
export type Order = At & {
  /** The same for every attempt of one order: for an outside that takes such a key against doing something twice. */
  key: string;
  /**
   * Nobody tried this order before, as far as we know: a destination may try at once what shows by its answer that there
   * was something already. Left out where that is not known.
   */
  isFirstAttempt?: boolean;
};

export type RemoveOrder = Order & {
  /** Where the place is a chat that heard of it: what is said there. */
  messages: readonly LineMessage[] | null;
};

export type PlaceOrder = Order & {
  /** What is to stand there, with the number of its version. */
  version: number;
  content: Content;
  /** Where the place is a chat: what is said there, drawn when the order was written. */
  messages: readonly LineMessage[] | null;
};

/** The attempt under way, for a destination that takes its time. */
export type Attempt = {
  /** Aborts when the attempt is given up: to be handed to every call outside. Another may have the order from then on. */
  signal: AbortSignal;
  /** Says that the work goes on, after each file for one. An attempt that says nothing for a minute is given up. */
  stillAtWork(): void;
};

export type Failed = {
  ok: false;
  /** It will not work however often it is tried. */
  permanent: boolean;
  /** For the administrator, a Thai sentence; at most 300 letters. */
  error: string;
  /** What the outside calls the call that failed. */
  requestId: string | null;
  /** Of what LINE was asked to say: whether it took it all the same. Left out for any other outside. */
  taken?: Taken;
  /** It waits for LINE's messages of the next month. */
  quota?: true;
};

export type Placed = {
  ok: true;
  /** Where the public reads it there; null where there is no address. */
  address: string | null;
  /** What the outside calls it and its parts; given back with every later order. */
  outsideIds: Record<string, string>;
  requestId: string | null;
  /** Where the place is a chat: how many messages of LINE's quota it cost. */
  counted?: number;
};

export type Removed = { ok: true; requestId: string | null };

export type Looked = {
  ok: true;
  /** `unknown`: the place cannot be looked at. */
  there: { version: number; address: string | null } | 'nothing' | 'unknown';
  /** How it differs from what was put there, where somebody else can change that; left out where it does not. */
  drift?: readonly Drift[];
  requestId: string | null;
};

/** What somebody, or something, did at the place to what was put there. */
export type Drift =
  | 'changed'
  | 'other_version'
  | 'hidden'
  | 'trashed'
  | 'deleted'
  | 'file_lost'
  | 'category_lost'
  | 'doubled';

/** The same for those who look after the website. */
export const driftSentences: Readonly<Record<Drift, string>> = {
  changed: 'เนื้อหาบนเว็บไซต์ถูกแก้ไข ไม่ตรงกับฉบับที่อนุมัติ',
  other_version: 'บนเว็บไซต์เป็นฉบับอื่น ไม่ใช่ฉบับที่อนุมัติล่าสุด',
  hidden: 'หน้าบนเว็บไซต์ถูกซ่อน เป็นฉบับร่าง ส่วนตัว หรือมีรหัสผ่าน',
  trashed: 'หน้าบนเว็บไซต์ถูกย้ายไปถังขยะ',
  deleted: 'หน้าบนเว็บไซต์ถูกลบ',
  file_lost: 'ไฟล์แนบบนเว็บไซต์ถูกลบหรือถูกแก้ไขคำอธิบาย',
  category_lost: 'หมวดหมู่บนเว็บไซต์ถูกลบ หรือหน้าไม่อยู่ในหมวดหมู่ที่กำหนด',
  doubled: 'มีหน้าซ้ำของข้อมูลนี้บนเว็บไซต์',
};

/**
 * A kind of place where a publication can stand: the one door to the outside for whatever is published. Every destination
 * keeps `destination-contract.ts`:
 *
 * - What is there after an order depends on nothing but the publication's id and the order, so that any order may be
 *   carried out again, after an attempt that was killed at any moment and of which the record knows nothing.
 * - The last order holds, also where it places an older version than the one before: the outbox keeps orders for one
 *   place in one lane.
 * - Whatever goes wrong outside is a value. What is thrown is a fault of the program.
 */
export interface Destination {
  /** Puts a version there where the record knows of none. */
  place(order: PlaceOrder, attempt: Attempt): Promise<Placed | Failed>;
  /** Puts a version in the place of another, at the same address; where that one has gone, as `place`. */
  replace(order: PlaceOrder, attempt: Attempt): Promise<Placed | Failed>;
  /** Takes away everything of the publication, also what is not there any more. */
  remove(order: RemoveOrder, attempt: Attempt): Promise<Removed | Failed>;
  /** Is it there now, which version, and where? Changes nothing. */
  look(at: At, attempt: Attempt): Promise<Looked | Failed>;
}

/** A destination of one office, ready to be asked. Cheap: made for every order. */
export type OpenDestination = (context: Context, office: Office) => Destination;
