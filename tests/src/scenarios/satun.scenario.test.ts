import { satun } from '@prakat/simulator/play/offices/satun';
import { scenario } from './scenario.ts';

scenario(satun, [
  '001 ๑ หมวด ๒',
  '001 ๒.๑',
  '001 ๒.๒ การเสนอ',
  '001 ๒.๒ เร่งด่วน',
  '001 ๒.๒ กรณีอนุญาต',
  '001 ๒.๒ กรณีไม่อนุญาต',
  '001 ๓.๑',
  '001 ๓.๒',
]);
