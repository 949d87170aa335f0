import type { Role } from '@prakat/shared/people/member';
import { roleNames } from '@prakat/shared/people/names';
import { FieldProblem } from '../../components/field.tsx';

const roles: { role: Role; about: string }[] = [
  { role: 'staff', about: 'ยื่นคำขอเผยแพร่ และพิจารณาคำขอตามตำแหน่ง' },
  { role: 'webmaster', about: 'นำข้อมูลขึ้นเว็บไซต์และยืนยันการเผยแพร่' },
  { role: 'administrator', about: 'รับลงทะเบียน กำหนดบทบาท และดูแลรายชื่อเจ้าหน้าที่' },
];

/** What somebody may do here; one at least. */
export function RoleChoices(props: {
  value: readonly Role[];
  problem?: string | undefined;
  onInput: (roles: Role[]) => void;
}) {
  const { value } = props;
  const toggle = (role: Role, on: boolean) =>
    props.onInput(
      roles.map((each) => each.role).filter((each) => (each === role ? on : value.includes(each))),
    );
  return (
    <fieldset class={props.problem ? 'field field-wrong' : 'field'}>
      <legend>บทบาทในระบบ</legend>
      <div class="choices choices-column">
        {roles.map(({ role, about }, index) => (
          <label key={role} class="choice">
            <input
              id={index === 0 ? 'roles' : undefined}
              type="checkbox"
              aria-describedby={props.problem ? 'roles-problem' : undefined}
              checked={value.includes(role)}
              onChange={(event) => toggle(role, event.currentTarget.checked)}
            />
            <span class="choice-text">
              {roleNames[role]}
              <span class="choice-about">{about}</span>
            </span>
          </label>
        ))}
      </div>
      <FieldProblem id="roles" problem={props.problem} />
    </fieldset>
  );
}
