import type { PersonView, ProposalView } from '@prakat/shared/api/people';
import { thaiDateTime } from '@prakat/shared/time/thai-date';

/** What is said once something that two people do was asked for by the first. */
export const PROPOSED = 'เสนอแล้ว ยังไม่มีผลจนกว่าผู้มีอำนาจอีกท่านยืนยัน ระบบแจ้งทาง LINE แล้ว';

/** What was done, or that it waits: the same press does the one or the other. */
export const doneOrProposed = (next: PersonView, done: string): string => (next.proposal ? PROPOSED : done);

/** Said before it is pressed: what gives or takes a post may wait for a second person. */
export const TwoPeopleHint = () => (
  <p class="hint">หากเป็นการให้หรือถอนตำแหน่งที่มีหน้าที่พิจารณาหรือบทบาทผู้ดูแลระบบ จะมีผลเมื่อผู้มีอำนาจอีกท่านยืนยัน</p>
);

/** Something about a person that waits for a second one: what it would do, who wants it, and why two are asked. */
export function ProposalCard(props: {
  proposal: ProposalView;
  onConfirm: () => void;
  onDecline: () => void;
}) {
  const { proposal } = props;
  return (
    <section class="card proposal" aria-labelledby="proposal">
      <h2 id="proposal">{proposal.mayConfirm ? 'รอท่านยืนยัน' : 'รอผู้มีอำนาจอีกท่านยืนยัน'}</h2>
      <p>
        {proposal.title} เสนอโดย {proposal.by} เมื่อ {thaiDateTime(proposal.at)}
      </p>
      <Lines lines={proposal.lines} />
      <p class="hint">
        การให้หรือถอนตำแหน่งที่มีหน้าที่พิจารณาและบทบาทผู้ดูแลระบบต้องมีผู้มีอำนาจสองท่าน คือผู้เสนอและผู้ยืนยัน จนกว่าจะยืนยัน
        ทุกอย่างเป็นไปตามเดิม
        {proposal.isOwn && ' ท่านเป็นผู้เสนอ จึงยืนยันเองไม่ได้'}
      </p>
      {(proposal.mayConfirm || proposal.mayDecline) && (
        <div class="actions">
          {proposal.mayConfirm && (
            <button type="button" class="button button-primary" onClick={props.onConfirm}>
              ตรวจสอบและยืนยัน
            </button>
          )}
          {proposal.mayDecline && (
            <button type="button" class="button button-danger" onClick={props.onDecline}>
              {proposal.isOwn ? 'ยกเลิกรายการที่เสนอ' : 'ไม่ยืนยัน'}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

/** What it does to whom, from what to what. */
export function Lines({ lines }: Pick<ProposalView, 'lines'>) {
  return (
    <ul class="change-lines">
      {lines.map(({ who, what, from, to }) => (
        <li key={`${who}/${what}`}>
          <span class="list-item-small">
            {who} · {what}
          </span>
          <span>
            <span class="visually-hidden">จาก </span>
            {from}
            <span aria-hidden="true"> → </span>
            <span class="visually-hidden"> เป็น </span>
            <strong>{to}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}
