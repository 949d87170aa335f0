import type { CompletenessLine, CompletenessView, ListMarkBody } from '@prakat/shared/api/completeness';
import { thaiDate } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FormatLinks } from '../../components/format-links.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';
import { AbsenceSheet } from './absence-sheet.tsx';
import { ListSection } from './list-section.tsx';
import { TieSheet } from './tie-sheet.tsx';
import { UntieSheet } from './untie-sheet.tsx';

const TITLE = 'ความครบถ้วนของข้อมูล';

const filters = [
  { id: 'missing', name: 'ยังขาด', fits: ({ state }: CompletenessLine) => state === 'missing' },
  {
    id: 'due',
    name: 'ถึงกำหนด',
    fits: ({ state }: CompletenessLine) => state === 'due' || state === 'overdue',
  },
  { id: 'all', name: 'ทั้งหมด', fits: () => true },
] as const;

/** What a person is about to say of a line. */
type Saying = { action: ListMarkBody['action']; line: CompletenessLine };

/** The website held against the lists that it answers for: what is missing first, and what each person can do about it. */
export function CompletenessScreen() {
  const { api } = useApp();
  const view = useResource('completeness', () => api.request<CompletenessView>('GET', '/completeness'));
  const [chosen, setChosen] = useState<(typeof filters)[number]['id']>('missing');
  const [saying, setSaying] = useState<Saying | null>(null);
  const [markedId, setMarkedId] = useState<string | null>(null);
  const { data, failure } = view;
  if (!data) return <UnreadPage title={TITLE} read={view} lines={8} />;
  const lines = data.lists.flatMap((list) => list.lines);
  const fits = filters.find(({ id }) => id === chosen)?.fits ?? (() => true);
  const sheet = saying && {
    line: saying.line,
    send: (said: Omit<ListMarkBody, 'lineId' | 'action'>) =>
      api.request<CompletenessView>('POST', '/completeness/marks', {
        lineId: saying.line.id,
        action: saying.action,
        ...said,
      } satisfies ListMarkBody),
    onDone: (then: CompletenessView) => {
      view.set(then);
      setMarkedId(saying.line.id);
      setSaying(null);
    },
    onClose: () => setSaying(null),
  };
  return (
    <Page title={TITLE}>
      <p>
        ข้อมูลบนเว็บไซต์เทียบกับรายการที่หน่วยงานต้องเผยแพร่ ณ วันที่ {thaiDate(data.today)}
        {data.comparedWith && ` ตัวเลขในวงเล็บคือที่เพิ่มหรือลดจากวันที่ ${thaiDate(data.comparedWith)}`}
      </p>
      <StaleNotice failure={failure} />
      <fieldset class="tabs">
        <legend class="visually-hidden">แสดงข้อ</legend>
        {filters.map(({ id, name, fits: isOf }) => (
          <label key={id} class="tab">
            <input
              type="radio"
              name="completeness-filter"
              class="visually-hidden"
              checked={chosen === id}
              onChange={() => {
                setChosen(id);
                setMarkedId(null);
              }}
            />
            {name} ({lines.filter(isOf).length})
          </label>
        ))}
      </fieldset>
      {data.lists.map((list) => (
        <ListSection
          key={list.id}
          list={list}
          // What was just marked stays in sight, with what became of it.
          lines={list.lines.filter((line) => fits(line) || line.id === markedId)}
          markedId={markedId}
          onSay={(action, line) => setSaying({ action, line })}
        />
      ))}
      <PaperOf view={data} onExpired={view.reload} />
      {sheet && saying?.action === 'tie' && <TieSheet {...sheet} />}
      {sheet && saying?.action === 'untie' && <UntieSheet {...sheet} />}
      {sheet && saying?.action === 'declare_absent' && <AbsenceSheet {...sheet} />}
    </Page>
  );
}

const paperLabels = {
  pdf: 'เปิดรายงาน (PDF)',
  docx: 'เปิดรายงาน (Word)',
};

const PaperOf = ({ view, onExpired }: { view: CompletenessView; onExpired: () => Promise<void> }) => (
  <section class="card">
    <h2>รายงานความครบถ้วนของข้อมูล</h2>
    <p class="hint">รายงานของไตรมาสนี้ ใช้เก็บเข้าแฟ้มหรือเสนอผู้บริหาร</p>
    <FormatLinks links={view.paper.links} labels={paperLabels} onExpired={onExpired}>
      <Link to={{ screen: 'paper', id: view.paper.id }} class="button">
        เปิดในทะเบียนเอกสาร
      </Link>
    </FormatLinks>
  </section>
);
