// A page as LINE's own starter makes it, React and the whole SDK, that knows who opened it: the SDK asks LINE once before it has
// started, which `init.json` stands for here, and the page its own server once.
import liff from '@line/liff';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [name, setName] = useState('');
  useEffect(() => {
    fetch('./init.json')
      .then(() => fetch('./me.json'))
      .then((response) => response.json())
      .then((me) => setName(`${me.name} ${liff.getVersion()}`));
  }, []);
  return createElement('div', null, name && createElement('h1', null, `LIFF page of ${name}`));
}

createRoot(document.getElementById('root')).render(createElement(App));
