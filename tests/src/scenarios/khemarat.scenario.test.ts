import { khemarat } from '@prakat/simulator/play/offices/khemarat';
import { scenario } from './scenario.ts';

scenario(khemarat, ['000 ๑', '000 ๒', '000 ๒.๑', '000 ๒.๒', '000 ๒.๓', '000 การกำกับติดตาม', '000 ๓.๒']);
