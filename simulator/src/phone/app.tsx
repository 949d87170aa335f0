import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SimOffice } from '../line-platform/control-api.ts';
import { ClockPanel } from './shell/clock-panel.tsx';
import { Icon } from './shell/icons.tsx';
import { Notices, useNotices } from './shell/notices.tsx';
import { PersonPicker } from './shell/person-picker.tsx';
import { PhoneFrame } from './shell/phone-frame.tsx';
import { useNarrow } from './shell/use-narrow.ts';
import { usePhones } from './shell/use-phones.ts';
import type { SimClient } from './sim/client.ts';
import { SimContext } from './sim/sim-context.ts';
import type { ChatStream } from './sim/stream.ts';
import { useSimClock } from './sim/use-sim-clock.ts';

type World = { offices: SimOffice[]; productUrl: string };

/** The page: whom to be, and the phones of those who were chosen. */
export function App({ client, stream }: { client: SimClient; stream: ChatStream }) {
  const [world, setWorld] = useState<World>();
  const [failed, setFailed] = useState<string>();
  const [away, setAway] = useState(stream.status() === 'away');
  const [wantsDrawer, setDrawer] = useState(false);
  const narrow = useNarrow();
  const drawer = wantsDrawer && narrow;
  const search = useRef<HTMLInputElement>(null);
  const { notices, notify, dismiss } = useNotices();
  const clock = useSimClock(client);
  const phones = usePhones(world?.offices[0]?.officeId);

  const reloadOffices = useCallback(async () => {
    try {
      setWorld(await client.offices());
      setFailed(undefined);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  }, [client]);
  useEffect(() => {
    void reloadOffices();
    return stream.subscribe({
      onChange: (change) => {
        if (change === 'all') void reloadOffices();
      },
      onStatus: (status) => setAway(status === 'away'),
    });
  }, [stream, reloadOffices]);

  const sim = useMemo(
    () =>
      world && {
        client,
        stream,
        ...world,
        clockOffset: clock.offset,
        reloadOffices: () => void reloadOffices(),
        notify,
      },
    [client, stream, world, clock.offset, reloadOffices, notify],
  );
  if (!sim) return <Opening failed={failed} onRetry={() => void reloadOffices()} />;
  const choosePerson = (index: number) => {
    phones.setActive(index);
    setDrawer(narrow);
    // After the drawer has been drawn: what is hidden cannot take the focus.
    requestAnimationFrame(() => search.current?.focus());
  };
  const advance = async (ms: number) => {
    try {
      await client.advance(ms);
      await clock.ask();
    } catch (error) {
      notify({ tone: 'error', text: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <SimContext.Provider value={sim}>
      <div class={drawer ? 'page drawer-open' : 'page'}>
        <aside
          class="side"
          aria-label="เลือกผู้ใช้"
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDrawer(false);
          }}
        >
          <header class="side-header">
            <p>
              <strong>โทรศัพท์จำลอง</strong>
              <small>ประกาศ · ทดลองใช้แทน LINE</small>
            </p>
            <button
              type="button"
              class="icon-button drawer-close"
              aria-label="ปิดรายชื่อ"
              onClick={() => setDrawer(false)}
            >
              <Icon name="close" />
            </button>
          </header>
          <PersonPicker
            offices={sim.offices}
            current={phones.phones[phones.active]}
            search={search}
            onChoose={(route) => {
              phones.replace(phones.active, route);
              if (route.person) setDrawer(false);
            }}
          />
          <ClockPanel now={Date.now() + clock.offset} onAdvance={(ms) => void advance(ms)} />
        </aside>
        <button
          type="button"
          class="veil"
          aria-label="ปิดรายชื่อ"
          tabIndex={-1}
          onClick={() => setDrawer(false)}
        />
        <main class={phones.phones.length > 1 ? 'phones phones-many' : 'phones'} inert={drawer}>
          <h1 class="only-heard">โทรศัพท์จำลอง LINE</h1>
          {phones.phones.map((route, index) => (
            <PhoneFrame
              key={index}
              offices={sim.offices}
              route={route}
              active={index === phones.active}
              number={index + 1}
              onActivate={() => phones.setActive(index)}
              onRoute={(change) => phones.change(index, change)}
              onChoosePerson={() => choosePerson(index)}
              onClose={phones.phones.length > 1 ? () => phones.close(index) : undefined}
            />
          ))}
          <button type="button" class="add-phone" onClick={phones.add}>
            <Icon name="phone" size={32} />
            เปิดโทรศัพท์อีกเครื่อง
          </button>
        </main>
      </div>
      {away && (
        <p class="away" role="alert">
          ติดต่อเครื่องจำลองไม่ได้ กำลังเชื่อมต่อใหม่…
        </p>
      )}
      <Notices notices={notices} onDismiss={dismiss} />
    </SimContext.Provider>
  );
}

function Opening({ failed, onRetry }: { failed: string | undefined; onRetry: () => void }) {
  return (
    <main class="opening">
      <Icon name="chat" size={56} />
      <h1>โทรศัพท์จำลอง</h1>
      {failed ? (
        <div role="alert">
          <p>{failed}</p>
          <button type="button" class="strong" onClick={onRetry}>
            ลองอีกครั้ง
          </button>
        </div>
      ) : (
        <p aria-live="polite">กำลังเชื่อมต่อเครื่องจำลอง LINE…</p>
      )}
    </main>
  );
}
