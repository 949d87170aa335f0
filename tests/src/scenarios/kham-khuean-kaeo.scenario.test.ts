import { khamKhueanKaeo } from '@prakat/simulator/play/offices/kham-khuean-kaeo';
import { scenario } from './scenario.ts';

scenario(khamKhueanKaeo, ['002 ขั้นตอน', '002 ปรับปรุงข้อมูล', '002 ผู้รับผิดชอบ', '002 ที่ ๒', '002 ที่ ๗', '002 ที่ ๘']);
