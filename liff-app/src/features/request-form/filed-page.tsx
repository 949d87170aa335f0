import { receiptText } from '@prakat/shared/submission/receipt';
import { useEffect } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { UP_MEANWHILE } from './up-meanwhile.ts';
import type { Filed } from './use-filing.ts';

/** The request is filed: its number, and what becomes of it now. */
export function FiledPage(props: { filed: Filed; onFileAnother?: () => void }) {
  const { line } = useApp();
  const { view, missesLastChanges } = props.filed;
  // The button that sent it stands at the end of a long form; the number is on top.
  useEffect(() => scrollTo(0, 0), []);
  // The chat answers it with how the request stands, for nothing.
  useEffect(() => void line.writeInChat(receiptText(view.number)), [line, view.number]);
  return (
    <Page title={view.corrects ? 'ส่งคำขอแก้ไขเรียบร้อยแล้ว' : 'ส่งคำขอเรียบร้อยแล้ว'}>
      <section class="card filed">
        <p>{view.corrects ? 'เลขที่คำขอแก้ไข' : 'เลขที่คำขอ'}</p>
        <p class="number">{view.number}</p>
        <p class="filed-title">{view.title}</p>
        {view.corrects && <p>แก้ไขข้อมูลเลขที่ {view.corrects}</p>}
      </section>
      {view.corrects && view.publication?.state === 'on_display' && (
        <Notice tone="info">
          <p>{UP_MEANWHILE}</p>
        </Notice>
      )}
      {missesLastChanges && (
        <Notice tone="warning" title="คำขอนี้ถึงระบบตั้งแต่การกดส่งครั้งก่อน">
          <p>ข้อความที่แก้ไขหลังจากนั้นยังไม่รวมอยู่ในคำขอ กรุณาเปิดดูคำขอเพื่อตรวจสอบ</p>
        </Notice>
      )}
      <section class="card">
        <h2>ขั้นตอนต่อไป</h2>
        <ol class="next-steps">
          {view.steps.map((step) => (
            <li key={step.title} class={step.current ? 'next-step-current' : undefined}>
              {step.title}
              {step.current && <span class="badge badge-submitted">ขั้นตอนนี้</span>}
            </li>
          ))}
          <li>{view.corrects ? 'ฉบับแก้ไขขึ้นแทนฉบับเดิม' : 'เผยแพร่ขึ้นเว็บไซต์'} และผู้ดูแลเว็บไซต์ยืนยัน</li>
        </ol>
        <p>ระบบแจ้งผู้พิจารณาทาง LINE และจะแจ้งผลให้ท่านทราบทาง LINE เช่นกัน</p>
      </section>
      <div class="buttons">
        <Link to={{ screen: 'submission', id: view.id }} class="button button-primary">
          ดูสถานะ
        </Link>
        {props.onFileAnother && (
          <button type="button" class="button" onClick={props.onFileAnother}>
            ยื่นคำขอใหม่
          </button>
        )}
        {line.isInLine && (
          <button type="button" class="button" onClick={line.closeWindow}>
            ปิดหน้าต่าง
          </button>
        )}
      </div>
    </Page>
  );
}
