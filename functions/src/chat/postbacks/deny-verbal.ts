import type { PostbackHandler } from './postback-handler.ts';
import { refuseByCard } from './refuse-by-card.ts';

export const denyVerbal: PostbackHandler<'deny_verbal'> = { verb: 'deny_verbal', handle: refuseByCard };
