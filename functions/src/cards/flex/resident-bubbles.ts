import { registerPath } from '@prakat/shared/addresses/mini-app';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import type { Contact } from '@prakat/shared/office/paper-schemas';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { SUBSCRIPTION_DAYS } from '@prakat/shared/privacy/periods';
import { dialNumber } from '@prakat/shared/text/dial-number';
import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, link, openButton, postback, quietButton } from './buttons.ts';
import { clipLine } from './clip.ts';
import {
  type Bubble,
  band,
  bubble,
  card,
  closing,
  heading,
  note,
  type Part,
  pressable,
  rows,
  text,
} from './parts.ts';

/** Bubbles of one carousel: LINE takes twelve, and ten are what a thumb goes through. */
export const MOST_BUBBLES = 10;
/** Categories in one bubble, and files in one: more would be higher than a screen. */
const CATEGORIES = 8;
const FILES = 3;
/** Of an item that was asked for by itself. */
const FILES_OF_ONE = 10;

/** An item as residents read it in the chat, with the addresses of what belongs to it. */
export type ChatItem = {
  number: string;
  title: string;
  details: string;
  categoryName: string;
  publishedAt: string;
  files: { name: string; extension: string; bytes: number; address: string }[];
  page: string;
  /** Where they say that it is wrong or out of date. */
  report: string;
};

/** Several bubbles that are gone through sideways; a single one by itself. */
export const carousel = (altText: string, bubbles: Bubble[]): LineMessage => {
  const [only, ...more] = bubbles;
  if (only && more.length === 0) return card(altText, only);
  return { type: 'flex', altText: clipLine(altText, 100), contents: { type: 'carousel', contents: bubbles } };
};

const KIND = 'สำหรับประชาชน';
const NEWS = 'ข่าวและประกาศล่าสุด';

/** What is kept of whoever follows categories, and until when. */
export const KEPT_OF_FOLLOWERS = `ระบบเก็บเพียงรหัสบัญชี LINE หมวดที่ติดตาม และวันเวลาที่เกี่ยวข้อง จนกว่าท่านจะหยุดติดตามทั้งหมด บล็อกบัญชีนี้ หรือไม่ได้ติดต่อครบ ${SUBSCRIPTION_DAYS} วัน`;

/** The ways on from everything that residents are told: buttons, since rich menus do not show on LINE for PC. */
export const residentButtons = ({ complaints }: Pick<OfficeProfile, 'complaints'>): Part[] => [
  openButton(postback(NEWS, { a: 'news' })),
  quietButton(postback('หมวดหมู่ข้อมูล', { a: 'categories' })),
  quietButton(postback('ติดตามหมวดหมู่', { a: 'following' })),
  quietButton(postback('ติดต่อและเวลาทำการ', { a: 'contact' })),
  ...(complaints ? [quietButton(postback('ร้องเรียน ร้องทุกข์ เสนอแนะ', { a: 'complain' }))] : []),
];

/** To whoever adds the account: in two lines what it is for and what is kept, and how the office is reached. */
export function residentGreeting(
  { profile, liffId }: { profile: OfficeProfile; liffId: string },
  site: string,
): LineMessage {
  const { name, contact } = profile;
  const contents = bubble({
    header: band('published', name.short, 'บัญชีทางการของหน่วยงาน'),
    body: [
      text(`ใช้อ่านข่าวและข้อมูลที่เผยแพร่ ค้นหา ติดต่อ และร้องเรียนหรือเสนอแนะถึง${name.full}`),
      {
        ...text(
          `ระบบไม่เก็บชื่อ รูป หรือข้อความของท่าน เว้นแต่สิ่งที่ท่านส่งในแบบคำร้องหรือแบบแจ้งเอง หากท่านกดติดตามหมวดหมู่ ${KEPT_OF_FOLLOWERS}`,
          {},
          500,
        ),
        margin: 'md',
      },
      ...rows(['โทรศัพท์', contact.phone], ['เว็บไซต์', contact.websiteUrl || site]),
    ],
    footer: [
      ...residentButtons(profile),
      quietButton(liffLink('สำหรับเจ้าหน้าที่: ลงทะเบียน', liffId, registerPath)),
    ],
  });
  return card(`บัญชีทางการของ${name.full}`, contents);
}

/** A short answer with the ways on; `site` comes first where the website does what was asked for. */
export function residentHelp(
  profile: OfficeProfile,
  words: string,
  site?: { label: string; address: string },
): LineMessage {
  const open = site && link(site.label, site.address);
  const buttons = residentButtons(profile);
  const [, ...others] = buttons;
  const contents = bubble({
    header: band('plain', profile.name.short, KIND),
    body: [text(words)],
    footer: open ? [openButton(open), quietButton(postback(NEWS, { a: 'news' })), ...others] : buttons,
  });
  return card(words, contents);
}

/** How much of each item a carousel shows; less where all together would be more than LINE takes (50 KB). */
type Detail = { title: number; details: number; files: number };
const DETAIL: readonly [Detail, ...Detail[]] = [
  { title: 200, details: 160, files: FILES },
  { title: 200, details: 80, files: 0 },
  { title: 80, details: 0, files: 0 },
];
const MOST_BYTES = 45 * 1024;

/** Items as a carousel, newest first; the last bubble leads on. `more`: the button for those after these, null for none. */
export function itemsCarousel(
  profile: OfficeProfile,
  {
    title,
    items,
    more,
    site,
  }: { title: string; items: readonly ChatItem[]; more: Pressed | null; site: string },
): LineMessage {
  const last = bubble({
    header: band('plain', profile.name.short, title),
    body: [text(more ? 'ยังมีรายการก่อนหน้านี้' : 'แสดงครบแล้ว')],
    footer: [
      more && openButton(more),
      openSite('เปิดเว็บไซต์ของหน่วยงาน', site),
      quietButton(postback('หมวดหมู่ข้อมูล', { a: 'categories' })),
    ],
  });
  return itemsAnd(profile, { title, items, last });
}

/** Items as a carousel that ends with another bubble, in as much detail as LINE takes. */
export function itemsAnd(
  profile: OfficeProfile,
  { title, items, last }: { title: string; items: readonly ChatItem[]; last: Bubble },
): LineMessage {
  const shown = items.slice(0, MOST_BUBBLES - 1);
  const drawn = (detail: Detail) =>
    carousel(`${title} ${profile.name.short}: ${items[0]?.title ?? ''}`, [
      ...shown.map((item) => itemBubble(profile, item, detail)),
      last,
    ]);
  const fits = (message: LineMessage) => Buffer.byteLength(JSON.stringify(message)) <= MOST_BYTES;
  const [full, ...less] = DETAIL;
  return less.reduce((message, detail) => (fits(message) ? message : drawn(detail)), drawn(full));
}
type Pressed = Parameters<typeof openButton>[0];

const openSite = (label: string, address: string): Part | null => {
  const action = link(label, address);
  return action && quietButton(action);
};

/** One item by itself, with all its files. */
export const oneItem = (profile: OfficeProfile, item: ChatItem): LineMessage =>
  card(`${item.number} ${item.title}`, itemBubble(profile, item, { ...DETAIL[0], files: FILES_OF_ONE }));

function itemBubble({ name }: OfficeProfile, item: ChatItem, detail: Detail): Bubble {
  const page = link('อ่านฉบับเต็ม', item.page);
  const report = link('แจ้งข้อมูลผิดหรือล้าสมัย', item.report);
  const rest = item.files.length - detail.files;
  return bubble({
    header: band('published', name.short, 'ประกาศ', item.number),
    body: [
      heading(item.title),
      ...(item.details
        ? [{ ...text(item.details, { maxLines: 3 }, detail.details), margin: 'md' as const }]
        : []),
      ...rows(
        ['หมวด', clipLine(item.categoryName, 60)],
        ['วันที่เผยแพร่', thaiDate(calendarDate(item.publishedAt))],
      ),
      ...item.files.slice(0, detail.files).flatMap((file) => fileRow(file)),
      ...(rest > 0
        ? [closing(detail.files > 0 ? `และอีก ${rest} ไฟล์ในหน้าประกาศ` : `ไฟล์แนบ ${rest} ไฟล์ในหน้าประกาศ`)]
        : []),
    ],
    footer: [page && openButton(page), report && quietButton(report)],
  });
}

/** A file as a link, with its type and size as the procedure asks. */
function fileRow({ name, extension, bytes, address }: ChatItem['files'][number]): Part[] {
  const open = link(name, address);
  if (!open) return [];
  return [
    pressable(
      [
        text(name, { weight: 'bold', maxLines: 2 }, 120),
        note(`${extension.toUpperCase()} ขนาด ${fileSizeInWords(bytes)}`),
      ],
      open,
    ),
  ];
}

/** The topics of the office; each leads to what is published under it. */
export function categoriesCarousel(profile: OfficeProfile, site: string): LineMessage {
  const { categories, name } = profile;
  const pages = Array.from({ length: Math.ceil(categories.length / CATEGORIES) }, (_, page) =>
    categories.slice(page * CATEGORIES, (page + 1) * CATEGORIES),
  );
  return carousel(
    `หมวดหมู่ข้อมูล ${name.short}`,
    pages.map((some) =>
      bubble({
        header: band('published', name.short, 'หมวดหมู่ข้อมูล'),
        body: some.map(({ id, number, name: topic }) =>
          pressable(
            [text(`${number}. ${topic}`, { maxLines: 2 }, 80)],
            postback(clipLine(topic, 30), { a: 'news', k: id }, `ดูข้อมูลในหมวดที่ ${number}`),
          ),
        ),
        footer: [
          quietButton(postback('ติดตามหมวดหมู่', { a: 'following' })),
          openSite('เปิดเว็บไซต์ของหน่วยงาน', site),
        ],
      }),
    ),
  );
}

/** How and when the office is reached: numbers to dial, a map. What it has not said is left out. */
export function contactBubble(profile: OfficeProfile, site: string): LineMessage {
  const { name, contact } = profile;
  const { address, phone, fax, email, openingHours, mapUrl, websiteUrl } = contact;
  const contents = bubble({
    header: band('published', name.short, 'ติดต่อและเวลาทำการ'),
    body: [
      heading(name.full),
      ...rows(
        ['ที่อยู่', address || name.place],
        ['เวลาทำการ', openingHours],
        ['โทรศัพท์', phone],
        ['โทรสาร', fax],
        ['อีเมล', email],
      ),
    ],
    footer: [
      ...dialButtons(contact),
      mapUrl ? openSite('เปิดแผนที่', mapUrl) : null,
      openSite('เปิดเว็บไซต์', websiteUrl || site),
      ...(profile.complaints ? [quietButton(postback('ร้องเรียน ร้องทุกข์ เสนอแนะ', { a: 'complain' }))] : []),
    ],
  });
  return card(`ติดต่อ${name.full}`, contents);
}

/** A button for each number that a telephone dials: an office writes two with a comma. */
function dialButtons({ phone }: Pick<Contact, 'phone'>): Part[] {
  return phone
    .split(/[,/;]|\sหรือ\s/)
    .flatMap((written) => {
      const number = dialNumber(written.replace(/^\s*โทร\.?/, ''));
      return number ? [{ written: written.trim(), number }] : [];
    })
    .slice(0, 2)
    .map(({ written, number }) =>
      openButton({ type: 'uri', label: clipLine(`โทร ${written}`, 40), uri: `tel:${number}` }),
    );
}

/** The box: what it takes, who reads it, and the way to the form and back to what was sent. */
export function complainBubble(
  profile: OfficeProfile,
  { form, follow }: { form: string; follow: string },
): LineMessage {
  const open = link('เปิดแบบคำร้อง', form);
  const back = link('ติดตามคำร้องด้วยเลขและรหัส', follow);
  const contents = bubble({
    header: band('published', profile.name.short, 'ร้องเรียน ร้องทุกข์ เสนอแนะ'),
    body: [
      text('ส่งข้อเสนอแนะ ร้องเรียนเจ้าหน้าที่ ร้องเรียนการทุจริต หรือร้องทุกข์ถึงหน่วยงาน ไม่ต้องระบุชื่อ'),
      {
        ...text('ผู้ที่หน่วยงานกำหนดเท่านั้นที่อ่านได้ ผู้ที่ท่านร้องเรียนจะไม่เห็น ท่านจะได้เลขและรหัสไว้ติดตาม'),
        margin: 'md',
      },
      closing('โปรดอย่าพิมพ์เรื่องร้องเรียนในแชตนี้ ข้อความในแชตไม่ถูกเก็บและไม่ถึงผู้รับ'),
    ],
    footer: [
      open && openButton(open),
      back && quietButton(back),
      quietButton(postback('แจ้งข้อมูลผิดหรือล้าสมัย', { a: 'report_wrong' })),
    ],
  });
  return card('ร้องเรียน ร้องทุกข์ เสนอแนะ', contents);
}

/** Something that an account which its sender gave has to hear: how their complaint stands, and the newest answer. */
export function complaintNewsBubble(
  profile: OfficeProfile,
  {
    number,
    stateName,
    isOpen,
    answer,
    follow,
  }: {
    number: string;
    stateName: string;
    /** Whether its sender may still write. */
    isOpen: boolean;
    answer: string | null;
    follow: string;
  },
): LineMessage {
  const back = link(isOpen ? 'อ่านและตอบกลับ' : 'อ่านผลการดำเนินการ', follow);
  const contents = bubble({
    header: band('published', profile.name.short, 'คำร้องของท่านมีความคืบหน้า', number),
    body: [
      ...rows(['สถานะ', stateName]),
      ...(answer ? [{ ...text(answer, {}, 500), margin: 'md' as const }] : []),
      closing('เปิดด้วยเลขที่คำร้องและรหัสติดตามที่ท่านได้รับเมื่อส่ง'),
    ],
    footer: [back && openButton(back)],
  });
  return card(`คำร้อง ${number}: ${stateName}`, contents);
}
