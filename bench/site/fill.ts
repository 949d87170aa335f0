import { publicListingOf } from '@prakat/functions/search/public-listing';
import { listedFields } from '@prakat/shared/publication/standing';
import { aContent, aPlacement, aPublication, aVersion } from '@prakat/shared/testing/builders';
import { connect } from '../../server/src/sqlite-store/database.ts';

const words =
  'ประกาศ รายงาน ผลการ แผน จัดซื้อ จัดจ้าง วัคซีน ไข้เลือดออก ผู้สูงอายุ น้ำประปา งบประมาณ คุณภาพ ตำบล อบรม คู่มือ โครงการ ประชุม สุขภาพ เด็ก โรงเรียน'.split(
    ' ',
  );
const categories = ['law', 'knowledge', 'operating-manuals', 'public-relations', 'service-manuals'];

/** What stands in about one of a thousand items. */
export const RARE = 'ครุฑพ่าห์';
/** What stands in about one of seven. */
export const COMMON = 'วัคซีน';

/**
 * Writes so many publications of an office into the database of a store that is closed: by SQL, since what is measured is reading.
 * `listed` ones are found by the public search too. Gives the ids.
 */
export function fill(file: string, officeId: string, count: number, listed: number): string[] {
  const connection = connect(file);
  const ids: string[] = [];
  connection.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; BEGIN');
  for (let n = 0; n < count; n += 1) {
    const id = `item-${String(n).padStart(6, '0')}`;
    const pick = (turn: number) => words[Math.floor((n * 7919 + turn * 104_729) / (turn + 3)) % words.length];
    const title = `${pick(0)}${pick(1)}${pick(2)} ครั้งที่ ${n}${n % 1000 === 7 ? ` ${RARE}` : ''}`;
    const at = new Date(
      Date.parse('2015-01-01T03:00:00.000Z') + n * Math.floor(3.4e11 / count),
    ).toISOString();
    const item = aPublication({
      id,
      officeId,
      number: `2565-${String(n).padStart(6, '0')}`,
      shown: {
        version: 1,
        content: aContent({ title, categoryId: categories[n % categories.length] ?? '', subtopicId: null }),
      },
      versions: [aVersion({ submissionId: id, upFrom: at })],
      placements: [aPlacement({ id: 'built-in', destination: 'built-in', address: 'https://x.go.th/1' })],
      publishedAt: at,
    });
    const record = { ...item, ...listedFields(item) };
    connection.run('INSERT INTO publications (id, data) VALUES (?, ?)', [id, JSON.stringify(record)]);
    const listing = n < listed ? publicListingOf(record) : null;
    if (listing)
      connection.run('INSERT INTO "publicListings" (id, data) VALUES (?, ?)', [id, JSON.stringify(listing)]);
    ids.push(id);
  }
  connection.exec('COMMIT');
  connection.close();
  return ids;
}
