import type { RegistrationView } from '@prakat/shared/api/people';
import { useState } from 'preact/hooks';
import { TextField } from '../../components/text-field.tsx';
import type { PeopleApi } from './people-api.ts';
import { useSending } from './use-sending.ts';

/** The office has no administrator: whoever was given the set-up code becomes the first. */
export function SetUpForm(props: { people: PeopleApi; onDone: (view: RegistrationView) => void }) {
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const { sending, failure, send, forget } = useSending();
  const missing = code.trim() ? undefined : 'กรุณากรอกรหัสติดตั้ง';
  const submit = () => {
    setAsked(true);
    if (missing) document.getElementById('set-up-code')?.focus();
    else send(() => props.people.setUp(code), props.onDone);
  };
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>หน่วยงานนี้ยังไม่มีผู้ดูแลระบบ</h2>
      <p>หากท่านได้รับรหัสติดตั้งจากผู้ติดตั้งระบบ กรอกรหัสเพื่อเป็นผู้ดูแลระบบคนแรก</p>
      <TextField
        id="set-up-code"
        label="รหัสติดตั้ง"
        hint="ตัวอักษรและตัวเลข 12 ตัว เช่น XXXX-XXXX-XXXX"
        required
        value={code}
        problem={(asked ? missing : undefined) ?? failure?.message}
        onInput={(value) => {
          forget();
          setCode(value);
        }}
      />
      <button type="submit" class="button button-primary" disabled={sending}>
        {sending ? 'กำลังตรวจสอบ…' : 'เป็นผู้ดูแลระบบคนแรก'}
      </button>
    </form>
  );
}
