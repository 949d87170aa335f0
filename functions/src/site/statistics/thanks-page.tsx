import type { OfficeProfile } from '@prakat/shared/office/profile';
import { LONGEST_OPINION, questions, scores } from '@prakat/shared/visits/survey';
import type { Links } from '../links.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';

/** What became of an answer, as the address of the page says it. */
export const outcomes = {
  counted: ['ขอบคุณสำหรับการประเมิน', 'บันทึกคะแนนของท่านแล้ว โดยไม่เก็บข้อมูลที่ระบุตัวท่าน'],
  again: [
    'ท่านได้ประเมินในเดือนนี้แล้ว',
    'ระบบนับคะแนนของแต่ละท่านเดือนละหนึ่งครั้ง คะแนนที่ให้ไว้เดิมยังคงอยู่ ประเมินได้อีกครั้งในเดือนถัดไป',
  ],
  too_many: [
    'ยังรับการประเมินเพิ่มไม่ได้',
    'วันนี้มีผู้ประเมินจากเครือข่ายเดียวกับท่านครบจำนวนที่ระบบนับได้แล้ว กรุณาลองอีกครั้งในวันถัดไป ขออภัยในความไม่สะดวก',
  ],
  told: ['ขอบคุณสำหรับความเห็น', 'หน่วยงานได้รับคำตอบและความเห็นของท่านแล้ว และจะนำไปปรับปรุงเว็บไซต์'],
  not_told: ['ไม่ได้บันทึกคำตอบเพิ่มเติม', 'ระบบรับคำตอบเพิ่มเติมหลังการประเมินครั้งแรกของเดือน และรับเพียงครั้งเดียว'],
} as const;
export type Outcome = keyof typeof outcomes;

/** Says what became of a tap and, after the first, asks what else somebody would like to say. */
export function ThanksPage({
  links,
  profile,
  outcome,
  back,
}: {
  links: Links;
  profile: OfficeProfile;
  outcome: Outcome;
  /** The page that somebody came from. */
  back: string;
}) {
  const [title, words] = outcomes[outcome];
  const statistics = { name: 'สถิติและความพึงพอใจ', path: links.statistics(profile.id) };
  return (
    <Document links={links} profile={profile} title={title}>
      <Breadcrumbs
        links={links}
        crumbs={[{ name: 'หน้าแรก', path: links.home(profile.id) }, statistics]}
        current={title}
      />
      <h1>{title}</h1>
      <p role="status">{words}</p>
      <p>
        <a href={back}>กลับไปหน้าที่ดูอยู่</a>
        <span class="dot" />
        <a href={statistics.path}>ดูผลการประเมิน</a>
      </p>
      {outcome === 'counted' ? <MoreForm links={links} officeId={profile.id} back={back} /> : null}
    </Document>
  );
}

function MoreForm({ links, officeId, back }: { links: Links; officeId: string; back: string }) {
  return (
    <form class="more lead" method="post" action={links.rateMore(officeId)}>
      <h2>บอกเพิ่มเติมได้ หากท่านสะดวก</h2>
      <input type="hidden" name="back" value={back} />
      {questions.slice(1).map(({ id, text }) => (
        <fieldset key={id}>
          <legend>{text}</legend>
          <div class="choices">
            {scores.map(({ score, name }) => (
              <label key={score}>
                <input type="radio" name={id} value={score} />
                {score} {name}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <label for="opinion">ความเห็นหรือข้อเสนอแนะต่อเว็บไซต์</label>
      <p class="muted" id="opinion-note">
        ไม่เกิน {LONGEST_OPINION} ตัวอักษร เจ้าหน้าที่ผู้ดูแลเว็บไซต์เท่านั้นที่อ่านได้ โปรดอย่าระบุชื่อ หมายเลขประจำตัว หรือข้อมูลส่วนบุคคล
      </p>
      <textarea id="opinion" name="text" maxlength={LONGEST_OPINION} aria-describedby="opinion-note" />
      <button type="submit" class="button">
        ส่งความเห็น
      </button>
    </form>
  );
}
