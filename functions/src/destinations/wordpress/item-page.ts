import { sitePages } from '@prakat/shared/addresses/site';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { fileTypes, isPhoto } from '@prakat/shared/files/file-types';
import type { Publication } from '@prakat/shared/publication/schema';
import type { AttachedFile, Content } from '@prakat/shared/submission/schema';
import { linkify } from '@prakat/shared/text/linkify';
import { webAddress } from '@prakat/shared/text/web-address';
import { calendarDate, thaiDate, thaiDateRange, thaiDateTime } from '@prakat/shared/time/thai-date';
import type { SiteFile } from './media.ts';
import { escaped, marked, type Page } from './page.ts';

export type PageParts = {
  publication: Pick<Publication, 'id' | 'officeId' | 'number' | 'ownerUnit'>;
  version: number;
  content: Content;
  /** ISO 8601, UTC: when it went up for the first time, and when this version did. */
  publishedAt: string;
  updatedAt: string;
  /** Last day of display; null for no end. */
  displayUntil: string | null;
  /** Each file of the content on the website, by its SHA-256. */
  files: ReadonlyMap<string, SiteFile>;
  /** The office's pages at the product, without a slash at the end. */
  publicUrl: string;
};

/** An item as a post: everything that the procedures ask a publication to carry (000 ๒, 003 ๒.๑.๓, 004 1.3). */
export function itemPage(parts: PageParts): Page {
  const { content, version } = parts;
  const { title, details, externalLink } = content;
  const html = [
    paragraphs(details),
    externalLink ? `<p>ลิงก์ภายนอก: ${link(externalLink)}</p>` : '',
    pictures(parts),
    fileList(parts),
    facts(parts),
    residentsWord(parts),
  ];
  return marked(version, { title: escaped(title), content: html.filter(Boolean).join('\n') });
}

/** Blank lines part paragraphs, line breaks stay, addresses become links: one alone in a line would be drawn as a frame. */
const paragraphs = (text: string): string =>
  text
    .split(/\n[ \t]*\n\s*/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => `<p>${linked(paragraph.trim())}</p>`)
    .join('\n');

const linked = (text: string): string =>
  linkify(text)
    .map((piece) =>
      piece.href ? anchor(piece.href, piece.text) : escaped(piece.text).replaceAll('\n', '<br />'),
    )
    .join('');

const anchor = (href: string, text: string): string => `<a href="${escaped(href)}">${escaped(text)}</a>`;

const link = (address: string): string => {
  const url = webAddress(address);
  return url ? anchor(url.href, address) : escaped(address);
};

const withPlace = ({ content, files }: PageParts): [AttachedFile, SiteFile][] =>
  content.files.flatMap((file) => {
    const place = files.get(file.sha256);
    return place ? [[file, place] as [AttachedFile, SiteFile]] : [];
  });

const pictures = (parts: PageParts): string =>
  withPlace(parts)
    .filter(([{ extension }]) => isPhoto(extension))
    .map(([{ name }, { picture }]) => `<p><img src="${escaped(picture)}" alt="${escaped(name)}" /></p>`)
    .join('\n');

/** Type, size and fingerprint of each, so that a reader can tell that it is the one that was approved. */
function fileList(parts: PageParts): string {
  const lines = withPlace(parts).map(([{ name, extension, bytes, sha256 }, { url }]) => {
    const kind = `${fileTypes[extension].thaiName} (.${extension}) ขนาด ${fileSizeInWords(bytes)}`;
    return `<li>${anchor(url, name)}<br />${kind}<br /><small>SHA-256 ${sha256}</small></li>`;
  });
  return lines.length > 0 ? `<h2>ไฟล์แนบ</h2>\n<ul>\n${lines.join('\n')}\n</ul>` : '';
}

function facts({ publication, content, publishedAt, updatedAt, displayUntil }: PageParts): string {
  const { source, coversFrom, coversTo, datedAt } = content;
  const day = (instant: string) => thaiDate(calendarDate(instant));
  const rows: [name: string, value: string | null][] = [
    ['แหล่งที่มาหรือเจ้าของข้อมูล', source],
    ['หน่วยงานที่รับผิดชอบข้อมูล', publication.ownerUnit],
    ['ช่วงวันที่ของข้อมูลข่าวสาร', thaiDateRange(coversFrom, coversTo)],
    ['วันและเวลากำกับข้อมูล', datedAt && thaiDateTime(datedAt)],
    ['วันที่เผยแพร่', day(publishedAt)],
    ['ปรับปรุงล่าสุด', day(updatedAt)],
    ['เผยแพร่ถึงวันที่', displayUntil ? thaiDate(displayUntil) : 'ไม่มีกำหนดสิ้นสุด'],
    ['เลขที่คำขอเผยแพร่', publication.number],
  ];
  const lines = rows.flatMap(([name, value]) => (value ? [`<li>${name}: ${escaped(value)}</li>`] : []));
  return `<h2>ข้อมูลการเผยแพร่</h2>\n<ul>\n${lines.join('\n')}\n</ul>`;
}

/** Residents say by the product's own form when something is wrong or out of date. */
const residentsWord = ({ publication: { officeId, id }, publicUrl }: PageParts): string =>
  `<p>${anchor(publicUrl + sitePages.report(officeId, id), 'แจ้งว่าข้อมูลนี้ผิดหรือไม่เป็นปัจจุบัน')}</p>`;

/** What is left of an item that came down: why, for those who look after the website. Readers find no page. */
export const downPage = (number: string, publicReason: string): Page =>
  marked('down', {
    title: `นำลงจากเว็บไซต์แล้ว (${number})`,
    content: `<p>นำลงแล้ว เพราะ${escaped(publicReason)}</p>`,
  });
