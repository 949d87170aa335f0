import type { SubmissionView } from '@prakat/shared/api/api';

const titles = {
  sent_back: { heading: 'สิ่งที่แก้ไขหลังส่งกลับ', before: 'ก่อนส่งกลับ', after: 'ที่ยื่นครั้งนี้' },
  published: { heading: 'สิ่งที่ขอแก้ไขจากฉบับที่เผยแพร่อยู่', before: 'ที่เผยแพร่อยู่', after: 'ที่ขอแก้ไข' },
} as const;

/** What the request says otherwise than before, each line side by side: whoever decides once more reads these alone. */
export const Changes = ({ changes }: { changes: SubmissionView['changes'] }) => (
  <>
    {changes.map(({ since, differences }) => (
      <section key={since} class="card">
        <h2>{titles[since].heading}</h2>
        {differences.length === 0 && <p class="hint">ไม่มีข้อความหรือไฟล์แนบที่เปลี่ยนแปลง</p>}
        {differences.map(({ label, before, after }) => (
          <div key={label} class="difference">
            <h3>{label}</h3>
            <dl>
              <div>
                <dt>{titles[since].before}</dt>
                <dd class="written">{before}</dd>
              </div>
              <div>
                <dt>{titles[since].after}</dt>
                <dd class="written">{after}</dd>
              </div>
            </dl>
          </div>
        ))}
      </section>
    ))}
  </>
);
