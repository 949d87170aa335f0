import { decideByCard } from './decide-by-card.ts';
import type { PostbackHandler } from './postback-handler.ts';

export const approve: PostbackHandler<'approve'> = { verb: 'approve', handle: decideByCard };
