import { kamphaengPhetHospital } from '@prakat/simulator/play/offices/kamphaeng-phet-hospital';
import { scenario } from './scenario.ts';

scenario(kamphaengPhetHospital, [
  '004 ตาราง หัวหน้ากลุ่มงาน',
  '004 ที่ 2',
  '004 ที่ 3',
  '004 ที่ 8 ประกาศรับสมัครงาน',
  '004 ที่ 8 ประกาศจัดซื้อจัดจ้าง',
  '004 ขั้นตอน 1.1',
  '004 ขั้นตอน 1.2',
  '004 ขั้นตอน 1.3',
  '004 ขั้นตอน 1.4',
  '004 ขั้นตอน 4',
  '004 หน่วยงานภายใน 2.1',
  '004 หน่วยงานภายใน 2.2',
  '004 หน่วยงานภายใน 2.3',
  '004 กลไก 1',
  '004 กลไก 2',
]);
