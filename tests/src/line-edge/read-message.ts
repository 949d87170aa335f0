export type Button = { type: string; label: string; data?: string; uri?: string };

/** Every text of a message, for saying what a person reads. */
export function wordsOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(wordsOf).filter(Boolean).join('\n');
  if (typeof part !== 'object' || part === null) return '';
  const node = part as Record<string, unknown>;
  const own = node.type === 'text' && typeof node.text === 'string' ? [node.text] : [];
  return [...own, ...Object.values(node).map(wordsOf)].filter(Boolean).join('\n');
}

/** Everything in a message that can be pressed, as LINE for PC shows it: without quick replies. */
export function buttonsOf(part: unknown): Button[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'label' in part ? [part as Button] : [];
  const shown = Object.entries(part).filter(([key]) => key !== 'quickReply');
  return [...own, ...shown.flatMap(([, value]) => buttonsOf(value))];
}

/** Labels of the quick replies of each message. */
export const quickRepliesOf = (messages: readonly object[]): string[][] =>
  messages.map((message) =>
    'quickReply' in message ? buttonsOf(message.quickReply).map(({ label }) => label) : [],
  );

/** The data of the button with that label. */
export function dataOf(messages: unknown, label: string): string {
  const data = buttonsOf(messages).find((button) => button.label === label)?.data;
  if (!data)
    throw new Error(
      `no button "${label}" in: ${buttonsOf(messages)
        .map((one) => one.label)
        .join(', ')}`,
    );
  return data;
}
