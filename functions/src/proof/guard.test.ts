import { describe, expect, test } from 'vitest';
import { mayReach } from './guard.ts';

const outside = { loopback: false, own: false };

describe('an outsider reaches', () => {
  test.each([
    '8.8.8.8',
    '203.157.100.1',
    '172.15.0.1',
    '172.32.0.1',
    '2001:4860:4860::8888',
    '::ffff:8.8.8.8',
  ])('the public machine %s', (address) => expect(mayReach(address, outside)).toBe(true));

  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.0.0.1',
    '172.16.5.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    'not an address',
  ])('never %s', (address) => expect(mayReach(address, outside)).toBe(false));
});

test('a product that runs on this machine alone reaches this machine, and no other of the house', () => {
  const here = { loopback: true, own: false };
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(mayReach(address, here)).toBe(true);
  for (const address of ['10.0.0.1', '169.254.169.254']) expect(mayReach(address, here)).toBe(false);
});

test('the product’s own address may be a machine of the house, and never what a cloud tells its machines', () => {
  const own = { loopback: false, own: true };
  for (const address of ['127.0.1.1', '10.1.2.3', 'fd12::1']) expect(mayReach(address, own)).toBe(true);
  expect(mayReach('169.254.169.254', own)).toBe(false);
});
