import type { ComponentChildren } from 'preact';
import type { KnownRoute } from '../app-context.ts';
import type { Route } from '../routes.ts';
import { Link } from './link.tsx';

const icon = (shape: ComponentChildren) => (
  <svg class="nav-icon" viewBox="0 0 24 24" aria-hidden="true">
    {shape}
  </svg>
);

const items: {
  to: KnownRoute & { screen: 'form' | 'mine' | 'waiting' };
  name: string;
  icon: ComponentChildren;
}[] = [
  {
    to: { screen: 'form' },
    name: 'ยื่นคำขอ',
    icon: icon(<path d="M6 3h8l4 4v14H6zM14 3v4h4M12 11v6M9 14h6" />),
  },
  { to: { screen: 'mine' }, name: 'เรื่องของฉัน', icon: icon(<path d="M5 5h14M5 12h14M5 19h9" />) },
  {
    to: { screen: 'waiting' },
    name: 'รอฉันพิจารณา',
    icon: icon(<path d="M4 5h16v14H4zM8 12l3 3 5-6" />),
  },
];

/** The three places of the app, under the thumb. */
export function BottomNav({ route }: { route: Route }) {
  return (
    <nav class="nav" aria-label="เมนูหลัก">
      {items.map(({ to, name, icon: picture }) => (
        <Link key={name} to={to} class="nav-item" current={route.screen === to.screen}>
          {picture}
          {name}
        </Link>
      ))}
    </nav>
  );
}
