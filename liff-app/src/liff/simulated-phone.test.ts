import { describe, expect, it } from 'vitest';
import { aStorage } from '../testing/fixtures.ts';
import { readSimulatedPhone } from './simulated-phone.ts';

const address = '?sim_user=U1&sim_line=http%3A%2F%2Flocalhost%3A4500';

describe('the phone that shows the page', () => {
  it('is the one in the address, and stays in every address after it', () => {
    const phone = readSimulatedPhone(address, aStorage());
    expect(phone).toEqual({ user: 'U1', line: 'http://localhost:4500', query: address });
    expect(readSimulatedPhone(phone?.query ?? '', aStorage())).toEqual(phone);
  });
  it('is remembered by the tab', () => {
    const memory = aStorage();
    readSimulatedPhone(address, memory);
    expect(readSimulatedPhone('?x=1', memory)?.user).toBe('U1');
  });
  it('is the one in the address where the browser keeps nothing, and else none', () => {
    expect(readSimulatedPhone(address, null)?.user).toBe('U1');
    expect(readSimulatedPhone('', null)).toBeNull();
  });
  it('in the address wins over the one remembered', () => {
    const memory = aStorage();
    readSimulatedPhone(address, memory);
    expect(readSimulatedPhone(address.replace('U1', 'U2'), memory)?.user).toBe('U2');
  });
  it.each([
    '',
    '?sim_user=U1',
    '?sim_user=U1&sim_line=javascript:alert(1)',
    '?sim_user=U1&sim_line=http://a/b',
  ])('is none with %j', (search) => {
    expect(readSimulatedPhone(search, aStorage())).toBeNull();
  });
});
