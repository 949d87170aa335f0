import type { ComponentChildren } from 'preact';

/** One line of a list of facts. */
export const Fact = ({
  name,
  lang,
  children,
}: {
  name: string;
  /** Language of what is said, where the page is in another one. */
  lang?: 'th' | undefined;
  children: ComponentChildren;
}) => (
  <div>
    <dt>{name}</dt>
    <dd lang={lang}>{children}</dd>
  </div>
);
