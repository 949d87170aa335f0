import type { FollowersChoice, FollowersView } from '@prakat/shared/api/followers';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Retry } from '../../components/retry.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import type { PublicationSheetProps } from './action-sheets.ts';
import { SubjectSheet } from './subject-sheet.tsx';

type Audience = FollowersChoice['to'];

const inThai = (count: number): string => count.toLocaleString('en');

/**
 * What stands on the website is sent to residents. First it is said what each choice costs of the month's messages and what is left
 * after it; what the month does not have cannot be chosen, and says why.
 */
export function TellFollowersSheet(props: PublicationSheetProps) {
  const { api } = useApp();
  const { publication, view } = props;
  const path = `/submissions/${encodeURIComponent(view.id)}/followers`;
  const cost = useResource(path, () => api.request<FollowersView>('GET', path));
  const [chosen, setChosen] = useState<Audience | ''>('');
  const [asked, setAsked] = useState(false);
  const { seen } = publication;
  const open = cost.data?.choices.filter(({ refused }) => refused === null) ?? [];
  const choice = open.find(({ to }) => to === chosen) ?? (open.length === 1 ? open[0] : undefined);
  const send = () => {
    setAsked(true);
    if (!choice || choice.people === null || !seen) return document.getElementById('audience')?.focus();
    props.onSend({ action: 'tell_followers', seen, to: choice.to, people: choice.people });
  };
  return (
    <SubjectSheet
      {...props}
      label={choice ? `ยืนยันส่ง ${inThai(choice.people ?? 0)} ข้อความ` : open.length > 0 ? 'ยืนยันส่ง' : null}
      onConfirm={send}
    >
      <p>
        LINE นับคนละหนึ่งข้อความ ผู้ที่ติดตามหมวดนี้จะเห็นข้อมูลนี้อยู่แล้วเมื่อเปิดแชตครั้งถัดไปโดยไม่นับข้อความ ข้อมูลแต่ละฉบับส่งได้ครั้งเดียว
        และเรียกคืนไม่ได้
      </p>
      {!cost.data &&
        (cost.failure ? (
          <Retry failure={cost.failure} onRetry={cost.reload} />
        ) : (
          <Skeleton lines={4} label="กำลังสอบถามจำนวนผู้รับและข้อความที่เหลือ" />
        ))}
      {cost.data && <Left view={cost.data} />}
      {cost.data && open.length > 0 && (
        <ChoiceField<Audience>
          id="audience"
          label="ส่งถึง"
          required
          value={choice?.to ?? ''}
          options={open.map((one) => ({ value: one.to, text: nameOf(one, cost.data), about: costOf(one) }))}
          problem={asked && !choice ? 'กรุณาเลือกผู้รับ' : undefined}
          onInput={setChosen}
        />
      )}
      {cost.data?.choices
        .filter(({ refused }) => refused !== null)
        .map((one) => (
          <div key={one.to} class="notice">
            <p>
              <strong>{nameOf(one, cost.data)}</strong>
            </p>
            <p>{one.refused}</p>
          </div>
        ))}
    </SubjectSheet>
  );
}

/** What the office has sent in this month, and what is left. */
function Left({ view: { messages } }: { view: FollowersView }) {
  if (!messages) return null;
  const { limit, used, left, forecast } = messages;
  return (
    <p>
      เดือนนี้ใช้ไปแล้ว {inThai(used)} {limit === null ? 'ข้อความ ไม่จำกัดจำนวน' : `จาก ${inThai(limit)} ข้อความ`}
      {left !== null && ` เหลือ ${inThai(left)} ข้อความ`}
      {forecast !== null && ` คาดว่าทั้งเดือนจะใช้ ${inThai(forecast)} ข้อความ`}
    </p>
  );
}

const nameOf = ({ to }: FollowersChoice, view: FollowersView | null): string =>
  to === 'category' ? `ผู้ติดตามหมวด “${view?.categoryName ?? ''}”` : 'เพื่อนทั้งหมดของบัญชีทางการ';

/** `ใช้ 12 ข้อความ หลังส่งจะเหลือ 240 ข้อความ คาดว่าทั้งเดือนจะใช้ 72 ข้อความ` */
const costOf = ({ people, leftAfter, forecastAfter }: FollowersChoice): string =>
  [
    `ใช้ ${inThai(people ?? 0)} ข้อความ`,
    leftAfter === null ? null : `หลังส่งจะเหลือ ${inThai(leftAfter)} ข้อความ`,
    forecastAfter === null ? null : `คาดว่าทั้งเดือนจะใช้ ${inThai(forecastAfter)} ข้อความ`,
  ]
    .filter((part) => part !== null)
    .join(' ');
