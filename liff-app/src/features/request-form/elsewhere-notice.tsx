import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Twice } from './draft-sync.ts';
import type { RequestForm } from './use-request-form.ts';

/** What became of the draft on another device. */
export const ElsewhereNotice = ({ form, twice }: { form: RequestForm; twice: Twice | null }) =>
  twice ? <KeptTwice form={form} twice={twice} /> : <Gone form={form} />;

/**
 * It was filed or thrown away, perhaps on another device; what is typed here is still there. Where it was sent from here and no
 * answer came, it has been filed as good as certainly, and what goes on as a new draft would be a second request.
 */
const Gone = ({ form }: { form: RequestForm }) => (
  <Notice tone="warning" title={form.sent === null ? 'แบบร่างนี้ไม่อยู่ในระบบแล้ว' : 'คำขอนี้ส่งจากเครื่องนี้ไปแล้ว'}>
    <p>
      {form.sent === null
        ? 'แบบร่างนี้ยื่นเป็นคำขอหรือลบไปแล้ว หรือพ้นระยะเวลาที่เก็บ ข้อมูลที่กรอกในเครื่องนี้ยังอยู่'
        : 'ระบบน่าจะรับคำขอนี้ไว้แล้ว แม้เครื่องนี้ไม่ได้รับคำตอบ กรุณาดูเลขที่คำขอที่ “คำขอของท่าน” ก่อน หากกรอกต่อเป็นแบบร่างใหม่จะเป็นอีกคำขอหนึ่ง'}
    </p>
    <div class="notice-buttons">
      <Link to={{ screen: 'mine' }} class="button-small">
        ดูคำขอของท่าน
      </Link>
      <button type="button" class="button-small" onClick={form.sync.goOn}>
        กรอกต่อเป็นแบบร่างใหม่
      </button>
      <button type="button" class="button-small" onClick={form.startOver}>
        เริ่มใหม่
      </button>
    </div>
  </Notice>
);

/** Two devices changed it: neither was overwritten. */
const KeptTwice = ({ form, twice }: { form: RequestForm; twice: Twice }) => (
  <Notice tone="warning" title="แบบร่างนี้แก้ไขจากสองเครื่อง">
    <p>
      ระบบเก็บไว้ทั้งสองฉบับ ฉบับที่แสดงอยู่เป็นฉบับล่าสุด
      {twice.shown === 'own' ? 'ซึ่งแก้ไขในเครื่องนี้' : 'ซึ่งแก้ไขจากเครื่องอื่น'}
    </p>
    <div class="notice-buttons">
      <Link to={{ screen: 'draft', id: twice.other }} class="button-small">
        {twice.shown === 'own' ? 'เปิดฉบับจากเครื่องอื่น' : 'เปิดฉบับของเครื่องนี้'}
      </Link>
      <button type="button" class="button-small" onClick={form.sync.dismissTwice}>
        ใช้ฉบับนี้ต่อ
      </button>
    </div>
  </Notice>
);
