import { expect, test } from 'vitest';
import { withLiffConfigs } from './liff-config.ts';

test('what the page says of offices is data, whatever they are called', () => {
  const config = { officeId: 'satun', officeName: 'สสจ. "ก" <script>$&</script> & ข', liffId: '1-a' };
  const page = withLiffConfigs('<title>ประกาศ</title><p>', [config]);
  const [before, content = '', after] = page.split(/content="([^"]*)"/);
  expect(before).toBe('<title>ประกาศ</title>\n    <meta name="liff-config" ');
  expect(content).not.toMatch(/[<>"]/);
  expect(JSON.parse(content.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))).toEqual([
    config,
  ]);
  expect(after).toBe(' /><p>');
});
