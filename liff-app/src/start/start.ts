import { startLine } from '#line-client';
import { begin } from './begin.ts';

// LINE signs the person in while the code of the screens is read: both take long on a phone. This file is built by itself
// (`build/start-file.ts`), and the first time the server writes it within the page.
const again = () => begin(startLine, { anew: true });
const first = begin(startLine);
// The app tells of a failure once it is there.
first.catch(() => {});
import(APP_FILE).then(
  (app: typeof import('../app.tsx')) => app.show({ first, again }),
  () => {
    const told = document.querySelector('.boot') ?? document.body;
    told.textContent = 'โหลดหน้านี้ไม่สำเร็จ กรุณาตรวจสอบอินเทอร์เน็ต แล้วปิดและเปิดหน้านี้อีกครั้ง';
  },
);
