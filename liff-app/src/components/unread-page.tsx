import type { Resource } from '../use-resource.ts';
import { FailurePage } from './failure-page.tsx';
import { Page } from './page.tsx';
import { Skeleton } from './skeleton.tsx';

/** In place of a screen until what it shows has been read, and where that failed. */
export const UnreadPage = (props: {
  title: string;
  read: Pick<Resource<unknown>, 'failure' | 'reload'>;
  /** How many grey lines stand for it, and what is said of them. */
  lines: number;
  label?: string;
}) =>
  props.read.failure ? (
    <FailurePage title={props.title} failure={props.read.failure} onRetry={props.read.reload} />
  ) : (
    <Page title={props.title}>
      <Skeleton lines={props.lines} {...(props.label ? { label: props.label } : {})} />
    </Page>
  );
