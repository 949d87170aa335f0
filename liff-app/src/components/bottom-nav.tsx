import type { WaitingCount } from '@prakat/shared/api/api';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type KnownRoute, useApp } from '../app-context.ts';
import type { Route } from '../routes.ts';
import { useResource } from '../use-resource.ts';
import { Link } from './link.tsx';

const icon = (shape: ComponentChildren) => (
  <svg class="nav-icon" viewBox="0 0 24 24" aria-hidden="true">
    {shape}
  </svg>
);

const items: {
  to: KnownRoute & { screen: 'form' | 'mine' | 'waiting' | 'search' | 'more' };
  name: string;
  icon: ComponentChildren;
}[] = [
  {
    to: { screen: 'form' },
    name: 'ยื่นคำขอ',
    icon: icon(<path d="M6 3h8l4 4v14H6zM14 3v4h4M12 11v6M9 14h6" />),
  },
  { to: { screen: 'mine' }, name: 'คำขอของท่าน', icon: icon(<path d="M5 5h14M5 12h14M5 19h9" />) },
  { to: { screen: 'waiting' }, name: 'รอดำเนินการ', icon: icon(<path d="M4 5h16v14H4zM8 12l3 3 5-6" />) },
  {
    to: { screen: 'search' },
    name: 'ค้นหา',
    icon: icon(<path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L20 20" />),
  },
  {
    to: { screen: 'more' },
    name: 'เพิ่มเติม',
    icon: icon(<path d="M5 12h.01M12 12h.01M19 12h.01" class="nav-dots" />),
  },
];

/** The places of the app, under the thumb; the form only for those who file. `decided`: how often something was, on any screen. */
export function BottomNav({ route, decided = 0 }: { route: Route; decided?: number }) {
  const { api, me } = useApp();
  // It came with the person, once. Asked again on each other screen, and when something was decided: it waits no more.
  const told = useRef<WaitingCount | null>(me.waiting);
  const { data: waiting } = useResource(`waiting/${decided}/${JSON.stringify(route)}`, async () => {
    const first = told.current;
    told.current = null;
    return first ?? api.countWaiting();
  });
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // With large letters its names take more rows, and what stands on it must know how high it is.
    const observer = new ResizeObserver(([entry]) =>
      document.documentElement.style.setProperty('--nav-height', `${entry?.contentRect.height}px`),
    );
    if (nav.current) observer.observe(nav.current);
    return () => observer.disconnect();
  }, []);
  return (
    <nav ref={nav} class="nav" aria-label="เมนูหลัก">
      {items
        .filter(({ to }) => to.screen !== 'form' || me.member.isStaff)
        .map(({ to, name, icon: picture }) => (
          <Link key={name} to={to} class="nav-item" current={route.screen === to.screen}>
            {picture}
            {name}
            {to.screen === 'waiting' && waiting && waiting.count > 0 && (
              <span class="nav-count">
                {waiting.count}
                {waiting.more && '+'}
                <span class="visually-hidden"> รายการ</span>
              </span>
            )}
          </Link>
        ))}
    </nav>
  );
}
