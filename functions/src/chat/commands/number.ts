import { refuse } from '@prakat/shared/refusals';
import { currentCard } from '../../cards/current-card.ts';
import { say } from '../../cards/flex/parts.ts';
import { cardData } from '../scope.ts';
import { asTyped, type Command } from './command.ts';

/** A tracking number, alone or after the words that people write before it: 2568-0042, เลขที่ ๒๕๖๘/๔๒. */
const NUMBER = /^(?:เลขที่|คำขอ|เรื่อง|ที่)?\s*(25\d\d)\s*[-–—/]\s*(\d{1,6})$/;

/** Shows the request with that number to anybody of its office. */
export const number: Command = {
  name: 'number',
  words: [],
  pattern: NUMBER,
  async handle(scope, text) {
    const [, year = '', sequence = ''] = NUMBER.exec(asTyped(text)) ?? [];
    const { items } = await scope.context.store.find('submissions', 'byNumber', {
      equals: { officeId: scope.officeId, number: `${year}-${sequence.padStart(4, '0')}` },
      limit: 1,
    });
    const [request] = items;
    return request ? [currentCard(cardData(scope, request))] : [say(refuse('not_found').refusal.message)];
  },
};
