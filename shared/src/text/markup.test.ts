import { describe, expect, test } from 'vitest';
import { holdsMarkup } from './markup.ts';

describe('code of a web page', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT src=//evil.example>',
    'ดู <img src=x onerror=alert(1)>',
    'ดู <img src=x onerror=alert(1)',
    '< / b >',
    '<p>ข่าว</p>',
    '<p class="MsoNormal">ข่าว',
    '<a href="https://moph.go.th">ข่าว',
    'หนึ่ง<br>สอง<br/>สาม',
    '<div>',
    '<h2 id=a>ข่าว',
    '<!-- -->',
    '<!DOCTYPE html>',
    '<?php ?>',
    '<SVG/onload=alert(1)>',
    'javascript:alert(1)',
    'JaVaScRiPt :alert(1)',
    'javascript:void(0)',
  ])('is in %s', (text) => {
    expect(holdsMarkup(text)).toBe(true);
  });

  test.each([
    'ชื่อ <test@moph.go.th>',
    'ชื่อ <a.br@moph.go.th>',
    'ติดต่อ <br.moph@moph.go.th>',
    'BMI <a',
    'BMI <b และ >c',
    '5 < X < 10',
    '5<X<10',
    'a<b, c>d',
    'x <y',
    'ค่า pH <5 หรือ >9',
    'กลุ่มอายุ <ปี',
    'ระดับ <LOD>',
    '<https://moph.go.th/a?b=c>',
    'กด <Enter> เพื่อส่ง',
    '->, <-, <=, =>',
    'อบรม JavaScript: เบื้องต้น',
    'JavaScript: การใช้ alert()',
    'R&D <3',
  ])('is not in %s', (text) => {
    expect(holdsMarkup(text)).toBe(false);
  });
});
