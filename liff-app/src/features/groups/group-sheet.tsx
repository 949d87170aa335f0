import type { GroupsView } from '@prakat/shared/api/groups';
import { useApp } from '../../app-context.ts';
import { Sheet } from '../../components/sheet.tsx';
import { useSending } from '../people/use-sending.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import type { Asked, Group } from './group-words.ts';

/** Says what follows before a group is used otherwise, or no more. */
export function GroupSheet(props: {
  group: Group;
  asked: Asked;
  onDone: (next: GroupsView) => void;
  onClose: () => void;
}) {
  const { group, asked, onDone, onClose } = props;
  const { api } = useApp();
  const { sending, failure, send } = useSending();
  const submit = () =>
    send(
      () => api.request<GroupsView>('POST', `/groups/${encodeURIComponent(group.id)}`, asked.body),
      onDone,
    );
  return (
    <Sheet title={asked.label} busy={sending} onClose={onClose}>
      <p class="sheet-subject">{group.name}</p>
      <p>{asked.follows}</p>
      <SheetButtons
        danger={asked.isEnd ?? false}
        label={`ยืนยัน${asked.label}`}
        sending={sending}
        failure={failure}
        onSend={submit}
        onClose={onClose}
      />
    </Sheet>
  );
}
