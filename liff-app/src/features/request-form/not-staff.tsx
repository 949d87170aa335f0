import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';

/** In place of the form, for somebody who files no requests. */
export const NotStaff = () => (
  <Page title="ยื่นคำขอเผยแพร่ข้อมูล">
    <div class="empty">
      <p>การยื่นคำขอเป็นหน้าที่ของเจ้าหน้าที่ที่ลงทะเบียนเป็นผู้ให้ข้อมูล หากท่านต้องยื่นคำขอ กรุณาติดต่อผู้ดูแลระบบของหน่วยงาน</p>
      <Link to={{ screen: 'waiting' }} class="button button-primary">
        ดูคำขอที่รอท่านพิจารณา
      </Link>
    </div>
  </Page>
);
