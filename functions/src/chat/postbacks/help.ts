import { helpBubble } from '../../cards/flex/help-bubble.ts';
import { claimEvent } from '../claim-event.ts';
import type { PostbackHandler } from './postback-handler.ts';

export const help: PostbackHandler<'help'> = {
  verb: 'help',
  async handle({ context, eventId, office: { profile, liffId }, member }) {
    return (await claimEvent(context, eventId)) ? [helpBubble({ profile, liffId, member })] : [];
  },
};
