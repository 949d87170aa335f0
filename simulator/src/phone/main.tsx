import { render } from 'preact';
import { App } from './app.tsx';
import { createSimClient } from './sim/client.ts';
import { createChatStream } from './sim/stream.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element #app');
// How the person has set LINE, by the phone's address: `?letters=1.5` for large letters, `?dark` for dark surroundings.
const settings = new URLSearchParams(location.search);
const letters = Number(settings.get('letters'));
if (letters > 0) document.documentElement.style.setProperty('--letters', String(letters));
if (settings.has('dark')) document.documentElement.dataset.dark = '';

render(
  <App
    client={createSimClient(location.origin)}
    stream={createChatStream(`${location.origin}/_sim/stream`)}
  />,
  root,
);
