import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../copy-text.ts';

/** For so long it is said that something was copied. */
const SAID_MS = 4_000;

/** A text with its name and a button that copies it, and says that it did. `children`: how it is shown; as it is, if left out. */
export function CopyRow(props: { name: string; text: string; children?: ComponentChildren }) {
  const { name, text } = props;
  return (
    <div class="copy-row">
      <span class="copy-name">{name}</span>
      {props.children ?? <span class="written">{text}</span>}
      <CopyButton text={text} label="คัดลอก" about={name} />
    </div>
  );
}

/** Copies `text`. `about`: what that is, for those who do not see where the button stands. */
export function CopyButton(props: { text: string; label: string; about?: string; primary?: boolean }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    setOutcome(null);
    setOutcome((await copyText(props.text)) ? 'copied' : 'failed');
  };
  return (
    <>
      <button type="button" class={props.primary ? 'button button-primary' : 'button-small'} onClick={copy}>
        {outcome === 'copied' ? 'คัดลอกแล้ว' : props.label}
        {props.about && <span class="visually-hidden"> {props.about}</span>}
      </button>
      <span role="status" class={outcome === 'failed' ? 'copy-failed' : 'visually-hidden'}>
        {outcome === 'copied' && `คัดลอก${props.about ?? ''}แล้ว`}
        {outcome === 'failed' && 'คัดลอกไม่ได้ กรุณากดค้างที่ข้อความแล้วเลือกคัดลอก'}
      </span>
    </>
  );
}
