import type { PaperSummary, PapersView } from '@prakat/shared/api/papers';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { fiscalYearOfDay, thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Retry } from '../../components/retry.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import type { KnownRoute } from '../../routes.ts';
import { useResource } from '../../use-resource.ts';
import { PaperBadges } from './paper-badge.tsx';
import { papersApi } from './papers-api.ts';
import { StartSheet } from './start-sheet.tsx';

const yearName = (year: string) => `ปีงบประมาณ ${year}`;

/** The papers of a fiscal year: what waits for the head first, of whatever year, then what is being written, then the rest. */
export function Register() {
  const { api, me } = useApp();
  const papers = useMemo(() => papersApi(api), [api]);
  const [chosen, setChosen] = useState('');
  const register = useResource(`papers/${chosen}`, () => papers.register(chosen));
  const [isStarting, setStarting] = useState(false);
  const running = String(fiscalYearOfDay(me.today));
  // The years stay while those of another are read.
  const years = useRef<string[]>([]);
  const { data, failure } = register;
  if (data) years.current = data.years;
  return (
    <section class="card">
      <h2>ทะเบียนเอกสาร</h2>
      <SelectField
        id="papers-year"
        label="ปีงบประมาณ"
        none={yearName(running)}
        options={years.current
          .filter((year) => year !== running)
          .map((year) => ({ value: year, text: yearName(year) }))}
        value={chosen}
        onInput={setChosen}
      />
      {failure && <Retry failure={failure} onRetry={register.reload} />}
      {!data && !failure && <Skeleton lines={4} label="กำลังโหลดทะเบียนเอกสาร" />}
      {data && data.kinds.length > 0 && (
        <button type="button" class="button button-primary" onClick={() => setStarting(true)}>
          เริ่มเอกสาร
        </button>
      )}
      {data && <Papers waiting={data.waiting} papers={data.papers} />}
      {data && isStarting && <StartSheet view={data} onClose={() => setStarting(false)} />}
    </section>
  );
}

function Papers({ waiting, papers }: Pick<PapersView, 'waiting' | 'papers'>) {
  if (waiting.length + papers.length === 0) return <p role="status">ยังไม่มีเอกสารในทะเบียนของปีงบประมาณนี้</p>;
  const of = (...states: PaperSummary['state'][]) => papers.filter(({ state }) => states.includes(state));
  const done = of('signed', 'final', 'issued').filter((paper) => !isMadeByItself(paper));
  return (
    <>
      <Group title="รอผู้บริหารลงนาม" papers={waiting} />
      <Group title="กำลังจัดทำ" papers={of('draft', 'denied')} />
      <Group title="จัดทำแล้ว" papers={done} />
      <Folded title="พิมพ์จากข้อมูลในระบบ" papers={papers.filter(isMadeByItself)} />
      <Folded title="ยกเลิก" papers={of('cancelled')} />
    </>
  );
}

/** Made from the records whenever somebody prints it: there are many of these, and nothing is to be done about them. */
const isMadeByItself = ({ kind, state, isScanned }: PaperSummary): boolean =>
  paperKinds[kind].origin === 'derived' && state === 'issued' && !isScanned;

const Group = ({ title, papers }: { title: string; papers: PaperSummary[] }) =>
  papers.length === 0 ? null : (
    <>
      <h3>
        {title} ({papers.length.toLocaleString('en')})
      </h3>
      <Lines papers={papers} />
    </>
  );

const Folded = ({ title, papers }: { title: string; papers: PaperSummary[] }) =>
  papers.length === 0 ? null : (
    <details class="disclosure">
      <summary>
        {title} ({papers.length.toLocaleString('en')})
      </summary>
      <div class="disclosed">
        <Lines papers={papers} />
      </div>
    </details>
  );

/** The binder has a screen of its own, where it can be made. */
const pageOf = ({ kind, id }: PaperSummary): KnownRoute =>
  kind === 'binder' ? { screen: 'binder' } : { screen: 'paper', id };

const Lines = ({ papers }: { papers: PaperSummary[] }) => (
  <ul class="list">
    {papers.map((paper) => (
      <li key={paper.id}>
        <Link to={pageOf(paper)} class="card list-item">
          <span class="list-item-top">
            <PaperBadges of={paper} />
            {paper.number && <span class="list-item-number">{paper.number}</span>}
          </span>
          <span class="list-item-title">{paper.title}</span>
          <span class="list-item-small">
            {paper.date ? `ลงวันที่ ${thaiDate(paper.date)} · ` : ''}
            ปรับปรุงล่าสุด {thaiShortDateTime(paper.updatedAt)}
          </span>
        </Link>
      </li>
    ))}
  </ul>
);
