import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FootNumbers } from '../../visits/read-visits.ts';
import type { Links } from '../links.ts';

/** What the foot of every page says of visits; null where they are not counted, or could not be read. */
export const FootNumbersShown = createContext<FootNumbers | null>(null);

/** A count as people read it: 12,345. */
export const inWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** The number of visits at the foot of a page, which leads to all of them. */
export function SiteNumbers({ links, officeId }: { links: Links; officeId: string }) {
  const numbers = useContext(FootNumbersShown);
  return (
    <p>
      {numbers ? (
        <>
          จำนวนการเข้าชม วันนี้ {inWords(numbers.today)} ครั้ง
          <span class="dot whole">ทั้งหมด {inWords(numbers.total)} ครั้ง</span>
          <span class="dot" />
        </>
      ) : null}
      <a href={links.statistics(officeId)}>สถิติการเข้าชมและความพึงพอใจ</a>
    </p>
  );
}
