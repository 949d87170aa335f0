import {
  complaintBubble,
  complaintsBubble,
  nobodyBubble,
} from '@prakat/functions/cards/flex/complaint-bubbles';
import {
  categoryNews,
  followingCarousel,
  followsNoLonger,
  followsNothing,
  followsNow,
} from '@prakat/functions/cards/flex/following-bubbles';
import {
  type ChatItem,
  categoriesCarousel,
  complainBubble,
  complaintNewsBubble,
  contactBubble,
  itemsCarousel,
  oneItem,
  residentGreeting,
  residentHelp,
} from '@prakat/functions/cards/flex/resident-bubbles';
import type { LineMessage } from '@prakat/functions/line/line-client';
import { anyCharacter } from '@prakat/shared/testing/any-character';
import { aComplaint } from '@prakat/shared/testing/complaint-builder';
import { anOfficeProfile, complaintsOfOffice } from '@prakat/shared/testing/office-profile-builder';
import { messagesField, parseBody } from '@prakat/simulator/line-platform/messages/message';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';

const sent = z.strictObject({ messages: messagesField });
const site = 'https://prakat.example/test-office/';
const taken = (...messages: LineMessage[]) => {
  for (const message of messages) {
    parseBody(sent, { messages: [JSON.parse(JSON.stringify(message))] });
    // LINE takes 50 KB of a carousel.
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(50 * 1024);
  }
};

const aText = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: anyCharacter, minLength: 1, maxLength }),
    fc.constant('ก'.repeat(maxLength)),
    fc.constant('ที่ี่น้ำ '.repeat(Math.ceil(maxLength / 9)).slice(0, maxLength)),
  );
const anItem: fc.Arbitrary<ChatItem> = fc.record({
  number: fc.constant('2570-0001'),
  title: aText(300),
  details: fc.oneof(fc.constant(''), aText(500)),
  categoryName: aText(500),
  publishedAt: fc.constant('2026-11-30T00:00:00.000Z'),
  files: fc.array(
    fc.record({
      name: aText(120),
      extension: fc.constant('pdf'),
      bytes: fc.nat(20_000_000),
      address: fc.oneof(
        fc.constant(`${site}files/item/file/${encodeURIComponent('ก'.repeat(80))}.pdf`),
        fc.constant(`${site}${'x'.repeat(1200)}`),
      ),
    }),
    { maxLength: 20 },
  ),
  page: fc.constant(`${site}items/1`),
  report: fc.constant(`${site}items/1/report`),
});

test('every card that residents get is one that LINE takes, whatever an office wrote', () => {
  fc.assert(
    fc.property(
      fc.array(anItem, { minLength: 1, maxLength: 20 }),
      aText(500),
      fc.array(aText(500), { minLength: 1, maxLength: 30 }),
      (items, text, names) => {
        const profile = anOfficeProfile();
        const office = {
          ...profile,
          complaints: complaintsOfOffice(),
          name: { full: text, short: text, place: text },
          contact: {
            ...profile.contact,
            address: text,
            phone: `${text}, 0 4235 3000`,
            openingHours: text,
            mapUrl: site,
          },
          categories: names.map((name, n) => ({
            ...profile.categories[0],
            id: `c-${n}`,
            number: n + 1,
            name,
          })) as never,
        };
        const data = { profile: office, liffId: '1234567890-AbCdEfGh' };
        const [item] = items;
        taken(
          residentGreeting(data, site),
          residentHelp(office, text),
          itemsCarousel(office, { title: text, items, more: null, site }),
          ...(item ? [oneItem(office, item)] : []),
          categoriesCarousel(office, site),
          followingCarousel(office, []),
          followingCarousel(office, office.categories),
          ...names.flatMap((name, n) => {
            const category = { id: `c-${n}`, name } as never;
            return [followsNow(office, category), followsNoLonger(office, category, 1)];
          }),
          followsNothing(office),
          categoryNews(office, { items: items.slice(0, 5), more: 3 }),
          contactBubble(office, site),
          complainBubble(office, { form: `${site}complaints/?by=${'x'.repeat(300)}`, follow: site }),
          ...[true, false].map((isOpen) =>
            complaintNewsBubble(office, {
              number: 'ร 2570-0001',
              stateName: 'ตอบแล้ว',
              isOpen,
              answer: text,
              follow: site,
            }),
          ),
          complaintBubble(data, aComplaint(), 'มีคำร้องใหม่'),
          complaintsBubble(
            data,
            Array.from({ length: 40 }, (_, n) => aComplaint({ id: `c-${n}` })),
            '2022-01-01',
          ),
          nobodyBubble(data, 3),
        );
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
});
