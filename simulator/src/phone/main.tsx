import { render } from 'preact';
import { App } from './app.tsx';
import { createSimClient } from './sim/client.ts';
import { createChatStream } from './sim/stream.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element #app');
render(
  <App
    client={createSimClient(location.origin)}
    stream={createChatStream(`${location.origin}/_sim/stream`)}
  />,
  root,
);
