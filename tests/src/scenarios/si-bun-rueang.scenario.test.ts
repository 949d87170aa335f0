import { siBunRueang } from '@prakat/simulator/play/offices/si-bun-rueang';
import { scenario } from './scenario.ts';

scenario(siBunRueang, [
  '003 ๒.๑.๑',
  '003 ๒.๑.๒',
  '003 ๒.๑.๓',
  '003 ๒.๑.๔',
  '003 ๒.๗',
  '003 ๓.๒.๑',
  '003 ๓.๒.๒',
  '003 ๓.๒.๓',
  '003 ๔.๑',
  '003 ๔.๒',
  '003 กลุ่ม LINE',
  '003 บอร์ด',
]);
