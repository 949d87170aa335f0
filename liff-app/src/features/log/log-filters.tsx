import type { LogTerms } from '@prakat/shared/addresses/mini-app';
import { type ActKind, actKinds } from '@prakat/shared/oversight/act-kinds';
import { thaiDateRange } from '@prakat/shared/time/thai-date';
import { useRef, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { colleagueOptions } from '../../components/colleague-options.ts';
import { DateField } from '../../components/date-field.tsx';
import { periodProblems } from '../../components/date-parts.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useResource } from '../../use-resource.ts';

type Terms = Required<LogTerms>;
type Problems = Partial<Record<keyof Terms, string>>;

const acts = Object.entries(actKinds).map(([value, { name }]) => ({ value, text: name }));

/** By what the log is looked through; what is chosen counts once it is asked for. */
export function LogFilters(props: { terms: LogTerms; onSearch: (terms: LogTerms) => void }) {
  const { me } = useApp();
  const [terms, setTerms] = useState<Terms>({
    number: '',
    act: '',
    person: '',
    from: '',
    to: '',
    ...props.terms,
  });
  const [tried, setTried] = useState(false);
  const count = Object.keys(props.terms).length;
  const details = useRef<HTMLDetailsElement>(null);
  // Names are read for those who want to choose one.
  const [opened, setOpened] = useState(false);
  const problems: Problems = periodProblems(terms);
  const year = Number(me.today.slice(0, 4));
  const field = (name: keyof Terms) => ({
    id: `log-${name}`,
    value: terms[name],
    problem: tried ? problems[name] : undefined,
    onInput: (value: string) => setTerms({ ...terms, [name]: value }),
  });
  const date = (name: 'from' | 'to') => ({
    ...field(name),
    years: { from: year - 10, to: year },
    today: me.today,
  });
  const search = () => {
    setTried(true);
    const [wrong] = Object.keys(problems);
    if (wrong) {
      setOpened(true);
      if (details.current) details.current.open = true;
      return document.getElementById(`log-${wrong}`)?.focus();
    }
    props.onSearch(given(terms));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <section class="card">
        {count > 0 && <p>{wordsOf(props.terms)}</p>}
        <details
          ref={details}
          class="disclosure"
          onToggle={(event) => event.currentTarget.open && setOpened(true)}
        >
          <summary>{count > 0 ? `ตัวกรอง (ใช้อยู่ ${count})` : 'ตัวกรอง'}</summary>
          {opened && (
            <div class="disclosed">
              <TextField {...field('number')} label="เลขที่คำขอ" hint="เช่น 2565-0001" />
              <SelectField {...field('act')} label="ประเภทการดำเนินการ" none="ทุกประเภท" options={acts} />
              <Person {...field('person')} />
              <DateField {...date('from')} label="ตั้งแต่วันที่" />
              <DateField {...date('to')} label="ถึงวันที่" />
              <div class="search-buttons">
                <button type="submit" class="button button-primary">
                  ค้นหา
                </button>
              </div>
            </div>
          )}
        </details>
        {count > 0 && (
          <button type="button" class="button" onClick={() => props.onSearch({})}>
            แสดงทุกรายการ
          </button>
        )}
      </section>
    </form>
  );
}

function Person(props: {
  id: string;
  value: string;
  problem: string | undefined;
  onInput: (value: string) => void;
}) {
  const { api } = useApp();
  const colleagues = useResource('colleagues', api.colleagues);
  const options = colleagueOptions(colleagues.data ?? [], props.value);
  return <SelectField {...props} label="ผู้ดำเนินการ" none="ทุกคน" options={options} />;
}

/** What the list is about: ยื่นคำขอ · 1–24 ธันวาคม 2564. */
function wordsOf({ number, act, person, from, to }: LogTerms): string {
  return [
    number && `คำขอเลขที่ ${number}`,
    act && (actKinds[act as ActKind]?.name ?? act),
    person && 'เฉพาะผู้ที่เลือกไว้',
    (from || to) && thaiDateRange(from ?? null, to ?? null),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What is looked for, without what is left open. */
const given = (terms: Terms): LogTerms =>
  Object.fromEntries(
    Object.entries(terms).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : [])),
  );
