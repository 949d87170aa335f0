import type { BinderView } from '@prakat/shared/api/binder';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Page } from '../../components/page.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { WebLink } from '../../components/web-link.tsx';
import { useResource } from '../../use-resource.ts';
import { BinderItem, BinderPapers } from './binder-item.tsx';
import { BinderLinks } from './binder-links.tsx';

const TITLE = 'แฟ้มหลักฐาน MOIT 1';

/** What fits no place of the list is told only where there is any. */
const isListed = ({ id, papers }: BinderView['annexes'][number]) => id !== 'other' || papers.length > 0;

/** What the ministry asks to see of a fiscal year: each item with its papers, or with what makes them; the whole as one file. */
export function BinderScreen() {
  const { api } = useApp();
  const [year, setYear] = useState('');
  const asked = `/papers/binder?${new URLSearchParams({ year })}`;
  const binder = useResource(asked, () => api.request<BinderView>('GET', asked));
  const { data } = binder;
  if (!data) {
    if (binder.failure) return <FailurePage title={TITLE} failure={binder.failure} onRetry={binder.reload} />;
    return (
      <Page title={TITLE}>
        <Skeleton lines={10} />
      </Page>
    );
  }
  const there = data.groups.flatMap(({ items }) => items).filter(({ state }) => state === 'present').length;
  const count = data.groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Page title={TITLE}>
      <p>{data.topic}</p>
      <StaleNotice failure={binder.failure} />
      <section class="card" aria-labelledby="binder-share">
        <h2 id="binder-share">
          มี {there} จาก {count} รายการ ({data.percent}%)
        </h2>
        <ul class="bullets">
          {data.quarters.map(({ quarter, present, asked: due, percent }) => (
            <li key={quarter}>
              ภายในไตรมาสที่ {quarter}: มี {present} จาก {due} รายการ ({percent}%)
            </li>
          ))}
        </ul>
        <SelectField
          id="binder-year"
          label="ปีงบประมาณ"
          none={`ปีงบประมาณ ${data.year}`}
          options={data.years
            .filter((each) => each !== data.year)
            .map((each) => ({ value: each, text: `ปีงบประมาณ ${each}` }))}
          value=""
          onInput={setYear}
        />
        <BinderLinks links={data.links} onExpired={binder.reload} />
        <p class="hint">
          <WebLink href={data.publicUrl}>เปิดหน้าสำหรับผู้ประเมินบนเว็บไซต์</WebLink>
        </p>
        {data.note && <p class="hint">{data.note}</p>}
      </section>
      {data.groups.map(({ id, name, year: about, items }) => (
        <section key={id}>
          <h2>
            {id}. {name} (ปีงบประมาณ {about})
          </h2>
          <ul class="list">
            {items.map((item) => (
              <li key={item.id}>
                <BinderItem item={item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>ภาคผนวก</h2>
        <ul class="list">
          {data.annexes.filter(isListed).map(({ id, name, papers }) => (
            <li key={id} class="card list-item">
              <span class="list-item-top">
                <span class={`badge ${papers.length > 0 ? 'badge-on_display' : ''}`}>
                  {papers.length > 0 ? 'มี' : 'ไม่มี'}
                </span>
              </span>
              <span class="list-item-title">{name}</span>
              <BinderPapers papers={papers} />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
