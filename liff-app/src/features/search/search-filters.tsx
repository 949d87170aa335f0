import type { Me, Person } from '@prakat/shared/api/api';
import { itemStandingNames } from '@prakat/shared/publication/item-standing';
import type { SearchTerms } from '../../api/client.ts';
import { useApp } from '../../app-context.ts';
import { colleagueOptions } from '../../components/colleague-options.ts';
import { DateField } from '../../components/date-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useResource } from '../../use-resource.ts';
import type { TermProblems } from './search-terms.ts';

const standings = Object.entries(itemStandingNames).map(([value, text]) => ({ value, text }));

/** What narrows a search besides its words. */
export function SearchFilters(props: {
  terms: SearchTerms;
  problems: TermProblems;
  me: Me;
  set: (changes: Partial<SearchTerms>) => void;
}) {
  const { terms, problems, me, set } = props;
  const { api } = useApp();
  const year = Number(me.today.slice(0, 4));
  const colleagues = useResource('colleagues', api.colleagues);
  const people = peopleOf(colleagues.data ?? [], me, terms.person);
  const field = (name: keyof SearchTerms) => ({
    id: `search-${name}`,
    value: terms[name],
    problem: problems[name],
    onInput: (value: string) => set({ [name]: value }),
  });
  const date = (name: 'from' | 'to') => ({
    ...field(name),
    years: { from: year - 10, to: year },
    today: me.today,
  });
  return (
    <div class="disclosed">
      <SelectField {...field('standing')} label="สถานะ" none="ทุกสถานะ" options={standings} />
      <SelectField
        {...field('category')}
        label="หมวดหมู่"
        none="ทุกหมวดหมู่"
        options={me.office.categories.map(({ id, number, name }) => ({
          value: id,
          text: `${number}. ${name}`,
        }))}
      />
      <SelectField
        {...field('unit')}
        label="กลุ่มงานของผู้ยื่น"
        none="ทุกกลุ่มงาน"
        options={me.office.units.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <SelectField {...field('person')} label="ผู้ยื่นหรือผู้รับผิดชอบ" none="ทุกคน" options={people} />
      <DateField {...date('from')} label="ยื่นตั้งแต่วันที่" />
      <DateField {...date('to')} label="ยื่นถึงวันที่" />
    </div>
  );
}

/** Oneself first, then the others. */
const peopleOf = (colleagues: readonly Person[], me: Me, chosen: string) => [
  { value: 'me', text: `ข้าพเจ้า (${me.member.name})` },
  ...colleagueOptions(
    colleagues.filter(({ id }) => id !== me.member.id),
    chosen === 'me' ? '' : chosen,
  ),
];
