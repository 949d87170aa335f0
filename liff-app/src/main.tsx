import { render } from 'preact';
import { startLine } from '#line-client';
import { App } from './app.tsx';
import './styles/base.css';
import './styles/parts.css';
import './styles/form.css';
import './styles/screens.css';
import './styles/people.css';
import './styles/papers.css';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
// What the shell shows while the script loads gives way to the app.
root.replaceChildren();
render(<App startLine={startLine} />, root);
