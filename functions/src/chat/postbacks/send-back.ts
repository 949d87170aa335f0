import type { PostbackHandler } from './postback-handler.ts';
import { refuseByCard } from './refuse-by-card.ts';

export const sendBack: PostbackHandler<'send_back'> = { verb: 'send_back', handle: refuseByCard };
