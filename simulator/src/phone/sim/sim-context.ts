import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SimOffice } from '../../line-platform/control-api.ts';
import type { SimClient } from './client.ts';
import type { ChatStream } from './stream.ts';

export type Notice = { tone: 'info' | 'error'; text: string };

/** What every part of the page needs: the doors of the simulator, its people, and a way to tell the user. */
export type Sim = {
  client: SimClient;
  stream: ChatStream;
  offices: SimOffice[];
  productUrl: string;
  /** Milliseconds that the simulator's clock is ahead of this computer's. */
  clockOffset: number;
  reloadOffices: () => void;
  notify: (notice: Notice) => void;
};

export const SimContext = createContext<Sim | null>(null);

export function useSim(): Sim {
  const sim = useContext(SimContext);
  if (!sim) throw new Error('useSim is used outside SimContext');
  return sim;
}
