import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Links } from '../links.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';
import type { Statistics } from './read-statistics.ts';
import {
  MostVisited,
  SatisfactionLevel,
  SatisfactionOverTime,
  VisitsOverTime,
  VisitTotals,
} from './statistics-parts.tsx';
import { TapForm } from './tap-form.tsx';

type Shown = { links: Links; profile: OfficeProfile; statistics: Statistics };

const TITLE = 'สถิติการเข้าใช้บริการและความพึงพอใจต่อเว็บไซต์';

/** Visits and satisfaction of an office's website (number 10 of the Government Website Standard). */
export function StatisticsPage({ links, profile, statistics }: Shown) {
  const { visits } = statistics;
  return (
    <Document
      links={links}
      profile={profile}
      title={TITLE}
      description={`${TITLE}ของ${profile.name.full}`}
      canonical={links.statistics(profile.id)}
    >
      <Breadcrumbs
        links={links}
        crumbs={[{ name: 'หน้าแรก', path: links.home(profile.id) }]}
        current="สถิติและความพึงพอใจ"
      />
      <h1>{TITLE}</h1>
      <section aria-labelledby="visits">
        <h2 id="visits">การเข้าใช้บริการ</h2>
        {visits ? (
          <>
            <VisitTotals statistics={statistics} />
            <p class="muted">
              ระบบนับเองโดยไม่ใช้คุกกี้และไม่เก็บที่อยู่ของผู้เข้าชม ไม่นับโปรแกรมอัตโนมัติ ผู้เข้าชมนับวันละหนึ่งครั้ง{' '}
              <a href={links.aboutSite(profile.id)}>อ่านวิธีนับ</a>
            </p>
          </>
        ) : (
          <p>เว็บไซต์ของหน่วยงานอยู่ที่อื่น จึงนับการเข้าชมที่นี่ไม่ได้ สถิติการเข้าชมที่หน่วยงานเผยแพร่ดูได้จากเว็บไซต์ของหน่วยงาน</p>
        )}
      </section>
      {visits ? <VisitsOverTime visits={visits} /> : null}
      <MostVisited links={links} officeId={profile.id} statistics={statistics} />
      <section aria-labelledby="satisfaction">
        <h2 id="satisfaction">ความพึงพอใจต่อเว็บไซต์</h2>
        <SatisfactionLevel statistics={statistics} />
        <SatisfactionOverTime statistics={statistics} />
        <p>
          <a class="button" href="#rate">
            ประเมินความพึงพอใจ
          </a>
        </p>
      </section>
    </Document>
  );
}

/** The numbers on the page of the topic that stands for them, above what was published under it. */
export function StatisticsOfTopic({ links, profile, statistics }: Shown) {
  return (
    <section aria-labelledby="statistics">
      <h2 id="statistics">สถิติและระดับความพึงพอใจ</h2>
      <VisitTotals statistics={statistics} />
      <SatisfactionLevel statistics={statistics} />
      <p>
        <a href={links.statistics(profile.id)}>ดูสถิติและผลการประเมินทั้งหมด</a>
        <span class="dot" />
        <a href="#rate">ประเมินความพึงพอใจ</a>
      </p>
    </section>
  );
}

/** A page to be framed on the office's own website: the level, and the tap. */
export function StatisticsEmbed({ links, profile, statistics }: Shown) {
  return (
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${TITLE} – ${profile.name.full}`}</title>
        <link rel="stylesheet" href={links.css()} />
      </head>
      <body>
        <main>
          <h1>ความพึงพอใจต่อเว็บไซต์</h1>
          <VisitTotals statistics={statistics} />
          <SatisfactionLevel statistics={statistics} />
          <TapForm links={links} officeId={profile.id} inFrame />
          <p>
            <a href={links.statistics(profile.id)} target="_blank" rel="noopener">
              ดูผลการประเมินทั้งหมด
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
