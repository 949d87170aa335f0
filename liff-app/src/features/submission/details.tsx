import type { SubmissionView } from '@prakat/shared/api/api';
import { fieldLabels, urgencyNames } from '@prakat/shared/submission/field-labels';
import { thaiDate, thaiDateRange, thaiDateTime } from '@prakat/shared/time/thai-date';
import type { ComponentChildren } from 'preact';
import { useApp } from '../../app-context.ts';
import { PositionTitle } from '../../components/position-title.tsx';
import { WebLink } from '../../components/web-link.tsx';
import { displayDefault } from '../display-default.ts';

/** Every field of the request, as the paper form has them. */
export function Details({ view }: { view: SubmissionView }) {
  const { me } = useApp();
  const { content, submitter } = view;
  const category = me.office.categories.find(({ id }) => id === content.categoryId);
  return (
    <section class="card">
      <h2>รายละเอียดคำขอ</h2>
      <dl class="facts">
        <Fact name="ชื่อหน่วยงาน">{me.office.name}</Fact>
        <Fact name={fieldLabels.requestDate}>{thaiDate(content.requestDate)}</Fact>
        <Fact name={fieldLabels.categoryId}>
          {category && `${category.number}. `}
          {view.categoryName}
        </Fact>
        {view.subtopicName && <Fact name={fieldLabels.subtopicId}>{view.subtopicName}</Fact>}
        <Fact name={fieldLabels.title}>{content.title}</Fact>
        <Fact name={fieldLabels.details}>
          <span class="written">{content.details}</span>
        </Fact>
        <Fact name={fieldLabels.externalLink}>
          {content.externalLink ? (
            <WebLink href={content.externalLink}>{content.externalLink}</WebLink>
          ) : (
            'ไม่มี'
          )}
        </Fact>
        <Fact name={fieldLabels.remarks}>
          <span class="written">{content.remarks ?? 'ไม่มี'}</span>
        </Fact>
        <Fact name={fieldLabels.source}>{content.source}</Fact>
        <Fact name="ช่วงวันที่ของข้อมูล">{thaiDateRange(content.coversFrom, content.coversTo)}</Fact>
        {content.datedAt && <Fact name={fieldLabels.datedAt}>{thaiDateTime(content.datedAt)}</Fact>}
        <Fact name={fieldLabels.publishOn}>
          {content.publishOn ? thaiDate(content.publishOn) : 'ทันทีที่ได้รับอนุมัติ'}
        </Fact>
        <Fact name={fieldLabels.displayUntil}>
          {content.displayUntil
            ? thaiDate(content.displayUntil)
            : displayDefault(me.office.categories, content)}
        </Fact>
        {(me.office.noticeBoard || content.noticeBoard) && (
          <Fact name={fieldLabels.noticeBoard}>{content.noticeBoard ? 'ติดประกาศด้วย' : 'ไม่ติด'}</Fact>
        )}
        <Fact name={fieldLabels.urgency}>
          {urgencyNames[content.urgency]}
          {content.urgentReason && ` — ${content.urgentReason}`}
        </Fact>
        <Fact name="ผู้รับผิดชอบการให้ข้อมูล">
          {content.informationOwner.name}
          <br />
          <PositionTitle title={content.informationOwner.positionTitle} />
        </Fact>
        <Fact name="ผู้ยื่นคำขอ">
          {submitter.name}
          <br />
          <PositionTitle title={submitter.positionTitle} /> {submitter.unitName}
          {submitter.contact && (
            <>
              <br />
              ติดต่อ {submitter.contact}
            </>
          )}
        </Fact>
        {view.successor && (
          <Fact name="ผู้รับผิดชอบคำขอในปัจจุบัน">
            {view.successor.name}
            <br />
            <PositionTitle title={view.successor.positionTitle} />
          </Fact>
        )}
      </dl>
    </section>
  );
}

const Fact = (props: { name: string; children: ComponentChildren }) => (
  <>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </>
);
