import { startLine } from '#line-client';
import { begin } from './boot.ts';
import './styles/base.css';
import './styles/parts.css';
import './styles/form.css';
import './styles/screens.css';
import './styles/people.css';
import './styles/papers.css';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

// LINE signs the person in while the code of the screens is read: both take long on a phone.
const again = () => begin(startLine);
const first = again();
import('./app.tsx').then(
  ({ show }) => show(root, { first, again }),
  () => {
    const told = root.querySelector('.boot') ?? root;
    told.textContent = 'โหลดหน้านี้ไม่สำเร็จ กรุณาตรวจสอบอินเทอร์เน็ต แล้วปิดและเปิดหน้านี้อีกครั้ง';
  },
);
