/** The element that a field's problem leads to. */
export const fieldElementId = (field: string): string => `field-${field}`;
