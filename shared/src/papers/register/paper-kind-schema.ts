import { z } from 'zod';
import { paperKindIds } from './paper-kinds.ts';

/** Apart from the kinds themselves, which the mini-app reads without a parser. */
export const paperKindSchema = z.enum(paperKindIds);
