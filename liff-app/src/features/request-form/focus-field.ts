import { fieldElementId } from '../field-element-id.ts';

/** Brings the control of a field into view and puts the cursor there. */
export function focusField(field: string): void {
  const control = document.getElementById(fieldElementId(field));
  control?.focus({ preventScroll: true });
  (control?.closest('.field') ?? control)?.scrollIntoView({ block: 'start' });
}
