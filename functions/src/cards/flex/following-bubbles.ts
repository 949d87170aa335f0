import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { LineMessage } from '../../line/line-client.ts';
import { openButton, postback, quietButton } from './buttons.ts';
import { clipLine } from './clip.ts';
import { band, bubble, card, closing, pressable, text } from './parts.ts';
import { type ChatItem, carousel, itemsAnd, KEPT_OF_FOLLOWERS, MOST_BUBBLES } from './resident-bubbles.ts';

type Category = OfficeProfile['categories'][number];
type Followed = readonly Pick<Category, 'id'>[];

const stopAll = () => quietButton(postback('หยุดติดตามทั้งหมด', { a: 'unfollow_all' }));
const list = (label = 'หมวดหมู่ที่ติดตาม') => quietButton(postback(label, { a: 'following' }));

/** Categories in one bubble, each with whether it is followed: more would be higher than a screen. */
const ON_A_SCREEN = 5;

/** How residents hear of what is new, and what it does not do. */
const HOW = 'ข้อมูลใหม่ในหมวดที่ติดตามจะแสดงในแชตนี้ เมื่อท่านกดปุ่มหรือพิมพ์ข้อความครั้งถัดไป';

/** Every category with whether it is followed; a press on one follows it, or does no longer. */
export function followingCarousel(profile: OfficeProfile, followed: Followed): LineMessage {
  const { categories, name } = profile;
  const isFollowed = (id: string) => followed.some((one) => one.id === id);
  const size = Math.max(ON_A_SCREEN, Math.ceil(categories.length / MOST_BUBBLES));
  const pages = Array.from({ length: Math.ceil(categories.length / size) }, (_, page) =>
    categories.slice(page * size, (page + 1) * size),
  );
  const count = categories.filter(({ id }) => isFollowed(id)).length;
  const said = count > 0 ? `ท่านติดตามอยู่ ${count} หมวด` : 'ท่านยังไม่ได้ติดตามหมวดใด';
  return carousel(
    `ติดตามหมวดหมู่ ${name.short}: ${said}`,
    pages.map((some) =>
      bubble({
        header: band('published', name.short, 'ติดตามหมวดหมู่'),
        body: [
          text(`${said} กดที่หมวดเพื่อติดตามหรือหยุดติดตาม`),
          ...some.map(({ id, number, name: topic }) => {
            const short = clipLine(topic, 24);
            return pressable(
              [
                text(`${number}. ${topic}`, { maxLines: 2 }, 80),
                text(isFollowed(id) ? '✓ กำลังติดตาม' : 'ยังไม่ได้ติดตาม', {
                  size: 'xs',
                  weight: isFollowed(id) ? 'bold' : 'regular',
                }),
              ],
              isFollowed(id)
                ? postback(`หยุดติดตาม ${short}`, { a: 'unfollow', k: id }, `หยุดติดตามหมวดที่ ${number}`)
                : postback(`ติดตาม ${short}`, { a: 'follow', k: id }, `ติดตามหมวดที่ ${number}`),
              'sm',
            );
          }),
          closing(HOW),
        ],
        footer: [count > 0 ? stopAll() : null],
      }),
    ),
  );
}

/** A category is followed from now on: what that brings, and what is kept for it. */
export const followsNow = (profile: OfficeProfile, { id, name }: Category): LineMessage =>
  card(
    `ติดตามหมวด ${name} แล้ว`,
    bubble({
      header: band('published', profile.name.short, 'ติดตามแล้ว'),
      body: [text(`ท่านติดตามหมวด “${clipLine(name, 80)}” แล้ว`), closing(HOW), closing(KEPT_OF_FOLLOWERS)],
      footer: [
        openButton(postback('หมวดหมู่ที่ติดตาม', { a: 'following' })),
        quietButton(postback('หยุดติดตามหมวดนี้', { a: 'unfollow', k: id })),
        stopAll(),
      ],
    }),
  );

/** A category is not followed any more; `left`: how many still are. */
export const followsNoLonger = (profile: OfficeProfile, { name }: Category, left: number): LineMessage =>
  card(
    `หยุดติดตามหมวด ${name} แล้ว`,
    bubble({
      header: band('plain', profile.name.short, 'หยุดติดตามแล้ว'),
      body: [
        text(`ท่านหยุดติดตามหมวด “${clipLine(name, 80)}” แล้ว`),
        closing(left > 0 ? `ท่านยังติดตามอยู่ ${left} หมวด` : 'ท่านไม่ได้ติดตามหมวดใด ระบบลบข้อมูลการติดตามของท่านแล้ว'),
      ],
      footer: [list('ติดตามหมวดหมู่'), left > 0 ? stopAll() : null],
    }),
  );

/** Nothing is followed any more, and nothing is kept of it. */
export const followsNothing = (profile: OfficeProfile): LineMessage =>
  card(
    'หยุดติดตามทั้งหมดแล้ว',
    bubble({
      header: band('plain', profile.name.short, 'หยุดติดตามทั้งหมดแล้ว'),
      body: [text('ท่านไม่ได้ติดตามหมวดใด ระบบลบข้อมูลการติดตามของท่านแล้ว')],
      footer: [list('ติดตามหมวดหมู่')],
    }),
  );

/** What is new in the categories that somebody follows, a few items in one message; `more` are on the website. */
export const categoryNews = (
  profile: OfficeProfile,
  { items, more }: { items: readonly ChatItem[]; more: number },
): LineMessage =>
  itemsAnd(profile, {
    title: 'ข้อมูลใหม่ในหมวดที่ท่านติดตาม',
    items,
    last: bubble({
      header: band('plain', profile.name.short, 'หมวดหมู่ที่ท่านติดตาม'),
      body: [text(more > 0 ? `มีข้อมูลใหม่อีก ${more} รายการ ดูได้จากข่าวและประกาศล่าสุด` : 'แสดงครบแล้ว')],
      footer: [openButton(postback('ข่าวและประกาศล่าสุด', { a: 'news' })), list(), stopAll()],
    }),
  });
