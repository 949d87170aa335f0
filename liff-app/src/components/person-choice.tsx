import type { Person } from '@prakat/shared/api/api';
import type { Resource } from '../use-resource.ts';
import { ChoiceField } from './choice-field.tsx';
import { colleagueOptions } from './colleague-options.ts';
import type { FieldProps } from './field.tsx';
import { Notice } from './notice.tsx';
import { PositionTitle } from './position-title.tsx';
import { SelectField } from './select-field.tsx';
import { Skeleton } from './skeleton.tsx';

/** Up to this many people stand in sight; more would push everything else off the screen. */
const IN_SIGHT = 6;

/** A colleague to name, from a list that is being read; `more` stands first. Says so when there is nobody. */
export function PersonChoice(
  props: FieldProps & {
    people: Pick<Resource<Person[]>, 'data' | 'failure' | 'reload'>;
    more?: readonly { value: string; text: string }[];
    nobody: string;
    value: string;
    onInput: (value: string) => void;
  },
) {
  const { people, more = [], nobody, ...field } = props;
  if (!people.data) {
    if (!people.failure) return <Skeleton lines={2} label="กำลังโหลดรายชื่อ" />;
    return (
      <Notice tone="error" title="โหลดรายชื่อไม่สำเร็จ">
        <p>{people.failure.message}</p>
        <button type="button" class="button-small" onClick={people.reload}>
          ลองใหม่
        </button>
      </Notice>
    );
  }
  if (people.data.length + more.length === 0) {
    return (
      <Notice tone="warning">
        <p>{nobody}</p>
      </Notice>
    );
  }
  if (people.data.length + more.length > IN_SIGHT) {
    const options = [...more, ...colleagueOptions(people.data, '')];
    return <SelectField {...field} none="เลือกชื่อ" options={options} />;
  }
  const options = people.data.map(({ id, name, positionTitle, unitName }) => ({
    value: id,
    text: name,
    about: (
      <>
        <PositionTitle title={positionTitle} /> {unitName}
      </>
    ),
  }));
  return <ChoiceField {...field} options={[...more, ...options]} />;
}
