import type { RegistrationView } from '@prakat/shared/api/people';
import { useState } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import type { PeopleApi } from './people-api.ts';
import { focusFirst, noFields, PersonFieldset, problemsByField } from './person-fields.tsx';
import { useSending } from './use-sending.ts';

/** Who the person is in the office; sent to the administrators. */
export function RegistrationForm(props: {
  view: RegistrationView;
  people: PeopleApi;
  onSent: (view: RegistrationView) => void;
  onBack: () => void;
}) {
  const { view, people } = props;
  const [fields, setFields] = useState(view.fields ?? noFields);
  const [changedAccount, setChangedAccount] = useState(view.changedAccount);
  const [asked, setAsked] = useState(false);
  const { sending, failure, told, send, forget } = useSending();
  const found = problemsByField(fields, view.office);

  const submit = () => {
    setAsked(true);
    if (focusFirst(found)) return;
    const body = { fields, noticeVersion: view.notice.version, changedAccount };
    send(() => people.register(body), props.onSent);
  };
  return (
    <Page title="ข้อมูลลงทะเบียน">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <section class="card">
          <PersonFieldset
            fields={fields}
            office={view.office}
            problems={{ ...(asked ? found : {}), ...told }}
            set={(changes) => {
              forget();
              setFields((before) => ({ ...before, ...changes }));
            }}
          />
          <label class="choice">
            <input
              type="checkbox"
              checked={changedAccount}
              onChange={(event) => {
                forget();
                setChangedAccount(event.currentTarget.checked);
              }}
            />
            <span class="choice-text">
              เคยลงทะเบียนแล้ว เปลี่ยนโทรศัพท์หรือบัญชี LINE
              <span class="choice-about">
                กรอกชื่อให้ตรงกับที่เคยลงทะเบียน เมื่อผู้ดูแลระบบยืนยันแล้ว งานเดิมจะย้ายมาที่บัญชีนี้ และบัญชีเดิมใช้ไม่ได้ทันที
              </span>
            </span>
          </label>
        </section>
        {failure && (
          <Notice tone="error" title="ยังไม่ได้ส่งข้อมูล">
            <p>{failure.message}</p>
            <p>ข้อมูลที่กรอกไว้ยังอยู่ครบ</p>
          </Notice>
        )}
        <div class="buttons">
          <button type="submit" class="button button-primary" disabled={sending}>
            {sending ? 'กำลังส่ง…' : 'ส่งข้อมูลให้ผู้ดูแลระบบ'}
          </button>
          <button type="button" class="button" disabled={sending} onClick={props.onBack}>
            กลับไปอ่านประกาศ
          </button>
        </div>
      </form>
    </Page>
  );
}
