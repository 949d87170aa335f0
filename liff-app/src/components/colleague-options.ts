import type { Person } from '@prakat/shared/api/api';
import { joinTitle } from '@prakat/shared/text/join-title';

/** People to choose from; somebody chosen before stays so while the names are read, or if they left. */
export function colleagueOptions(colleagues: readonly Person[], chosen: string) {
  const options = colleagues.map(({ id, name, positionTitle }) => ({
    value: id,
    text: `${name} · ${joinTitle(positionTitle)}`,
  }));
  const isKnown = chosen === '' || options.some(({ value }) => value === chosen);
  return isKnown ? options : [{ value: chosen, text: 'ผู้ที่เลือกไว้' }, ...options];
}
