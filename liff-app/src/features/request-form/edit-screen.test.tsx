// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { action } from '../submission/testing/open-sheet.tsx';
import { EditScreen } from './edit-screen.tsx';

beforeEach(() => localStorage.clear());

it('a request that was sent back opens as it was filed', async () => {
  const view = aView({ standing: 'changes_requested', actions: [action('resubmit')] });
  view.content.datedAt = '2021-12-24T03:05:00.000Z';
  const app = await renderApp(<EditScreen id="s1" />, { api: anApi({ submission: async () => view }) });
  expect(app.one<HTMLTextAreaElement>('#field-title').value).toBe('ประกาศกรอบแนวทาง');
  await vi.waitFor(() => expect(app.one<HTMLSelectElement>('#field-datedAt-time').value).toBe('10'));
});

it('a request is not open while it is considered', async () => {
  const api = anApi({ submission: async () => aView({ standing: 'submitted' }) });
  const app = await renderApp(<EditScreen id="s1" />, { api });
  expect(app.root.querySelector('form')).toBeNull();
  expect(app.text()).toContain('อยู่ในสถานะ “รอพิจารณา”');
});
