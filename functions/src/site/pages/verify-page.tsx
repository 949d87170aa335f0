import type { OfficeProfile } from '@prakat/shared/office/profile';
import { paperStateNames } from '@prakat/shared/papers/register/transitions';
import { printedCode } from '@prakat/shared/text/readable-code';
import { thaiDate, thaiDateTime } from '@prakat/shared/time/thai-date';
import type { ComponentChildren } from 'preact';
import type { Links } from '../links.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';
import { Fact } from '../parts/fact.tsx';
import type { VerifiedPaper } from '../verified-paper.ts';

const TITLE = 'ตรวจสอบเอกสาร';

/** What the page says first of a paper, and what to make of it. */
const verdicts: Record<VerifiedPaper['standing'], [heading: string, words: string]> = {
  genuine: [
    'เอกสารนี้ออกจากระบบของหน่วยงานจริง และเป็นฉบับปัจจุบัน',
    'กรุณาเทียบชื่อเอกสาร เลขที่ และวันที่ด้านล่างกับเอกสารที่ท่านถืออยู่ หากไม่ตรงกัน เอกสารนั้นถูกแก้ไข',
  ],
  draft: [
    'เอกสารนี้ออกจากระบบของหน่วยงานจริง แต่เป็นเพียงร่าง',
    'เอกสารยังไม่ผ่านการลงนามหรือการอนุมัติ จึงใช้อ้างอิงเป็นเอกสารของหน่วยงานไม่ได้',
  ],
  replaced: [
    'เอกสารนี้ออกจากระบบของหน่วยงานจริง แต่มีฉบับที่ใหม่กว่า',
    'ข้อมูลของเอกสารเปลี่ยนไปหลังจากที่พิมพ์ฉบับนี้ กรุณาขอฉบับปัจจุบันจากหน่วยงาน',
  ],
  cancelled: ['เอกสารนี้ถูกยกเลิกแล้ว', 'หน่วยงานยกเลิกเอกสารนี้ จึงใช้อ้างอิงไม่ได้'],
};

type Where = { links: Links; profile: OfficeProfile };

/** Says whether a paper with a code is genuine, and how it stands. */
export function VerifyPage({ links, profile, paper }: Where & { paper: VerifiedPaper }) {
  const [heading, words] = verdicts[paper.standing];
  return (
    <Page links={links} profile={profile} title={heading}>
      <p>{words}</p>
      <dl class="card facts">
        <Fact name="รหัสตรวจสอบ">{printedCode(paper.code)}</Fact>
        <Fact name="ชนิดเอกสาร">{paper.kindName}</Fact>
        <Fact name="ชื่อเอกสาร">{paper.title}</Fact>
        {paper.number ? <Fact name="เลขที่">{paper.number}</Fact> : null}
        {paper.date ? <Fact name="วันที่">{thaiDate(paper.date)}</Fact> : null}
        <Fact name="สถานะปัจจุบัน">{paperStateNames[paper.state]}</Fact>
        <Fact name="จัดทำฉบับนี้เมื่อ">{thaiDateTime(paper.madeAt)}</Fact>
        {paper.sha256.map((sha256) => (
          <Fact key={sha256} name="ลายนิ้วมือไฟล์ PDF (SHA-256)">
            <code>{sha256}</code>
          </Fact>
        ))}
      </dl>
      <CodeForm links={links} profile={profile} />
    </Page>
  );
}

/** Asks for a code; `typed`: one that no paper of the office has. */
export function VerifyFormPage({ links, profile, typed }: Where & { typed: string | null }) {
  return (
    <Page links={links} profile={profile} title={typed === null ? TITLE : 'ไม่พบเอกสารรหัสนี้'}>
      <p>
        {typed === null
          ? `เอกสารที่พิมพ์จากระบบของ${profile.name.full}มีรหัสตรวจสอบ 12 ตัวอักษรท้ายเอกสาร กรุณาพิมพ์รหัสเพื่อตรวจสอบ`
          : `ไม่มีเอกสารรหัสนี้ของ${profile.name.full} กรุณาเทียบรหัสกับเอกสารอีกครั้ง หากตรงกัน เอกสารนั้นอาจไม่ได้ออกโดยหน่วยงาน โปรดสอบถามหน่วยงานตามที่อยู่ด้านล่าง`}
      </p>
      <CodeForm links={links} profile={profile} typed={typed ?? ''} />
    </Page>
  );
}

function CodeForm({ links, profile, typed = '' }: Where & { typed?: string }) {
  return (
    <form action={links.verify(profile.id)} method="get" class="ask">
      <label for="code">รหัสตรวจสอบเอกสาร</label>
      <input
        id="code"
        name="code"
        value={typed}
        autocomplete="off"
        spellcheck={false}
        maxlength={40}
        required
      />
      <button type="submit" class="button">
        ตรวจสอบ
      </button>
    </form>
  );
}

const Page = ({
  links,
  profile,
  title,
  children,
}: Where & { title: string; children: ComponentChildren }) => (
  <Document links={links} profile={profile} title={title}>
    <Breadcrumbs
      links={links}
      crumbs={[{ name: links.words.home, path: links.home(profile.id) }]}
      current={TITLE}
    />
    <h1>{title}</h1>
    {children}
  </Document>
);
