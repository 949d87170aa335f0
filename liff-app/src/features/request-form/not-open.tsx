import type { ComponentChildren } from 'preact';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';

/** In place of a form that is not open now: why, and the way to the request `to`. */
export const NotOpen = (props: { title: string; to: string; children: ComponentChildren }) => (
  <Page title={props.title}>
    <div class="empty">
      <p>{props.children}</p>
      <Link to={{ screen: 'submission', id: props.to }} class="button button-primary">
        ดูสถานะ
      </Link>
    </div>
  </Page>
);
