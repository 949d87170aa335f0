import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Twice } from './draft-sync.ts';
import type { RequestForm } from './use-request-form.ts';

/** What became of the draft on another device. */
export const ElsewhereNotice = ({ form, twice }: { form: RequestForm; twice: Twice | null }) =>
  twice ? <KeptTwice form={form} twice={twice} /> : <Gone form={form} />;

/** It was filed or thrown away on another device; what is typed here is still there. */
const Gone = ({ form }: { form: RequestForm }) => (
  <Notice tone="warning" title="แบบร่างนี้ไม่อยู่ในระบบแล้ว">
    <p>แบบร่างนี้ยื่นเป็นคำขอหรือลบไปแล้วจากเครื่องอื่น หรือพ้นระยะเวลาที่เก็บ ข้อมูลที่กรอกในเครื่องนี้ยังอยู่</p>
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
