import {expect, test} from 'playwright/test';
import {defaultsIn} from './support/trees';

const words = (html: string) => html.replace(/\u00A0|&nbsp;|&#xA0;/g, ' ');
const printed = (tag: string, line: string) => words(defaultsIn(`Стоит ${tag}.`, line).html);

test('a default is that of the line', () => {
  const acks = '<Default of="producer">acks</Default>';
  expect(printed(acks, '2.8')).toBe('Стоит <code>1</code>.');
  expect(printed(acks, '3.9')).toBe('Стоит <code>all</code>.');
  expect(printed(acks, '4.4')).toBe('Стоит <code>all</code>.');
  const linger = '<Default of="producer">linger.ms</Default>';
  expect(printed(linger, '3.9')).toMatch(/\b0\b/);
  expect(printed(linger, '4.4')).toMatch(/\b5\b/);
});

test('a value with a unit is read as text, or as the bare value where asked', () => {
  const name = 'max.poll.interval.ms';
  expect(printed(`<Default of="consumer">${name}</Default>`, '4.4')).toMatch(/300 000 мс.*5 мин/);
  expect(printed(`<Default of="consumer" form="human">${name}</Default>`, '4.4')).toMatch(/^Стоит 5 мин/);
  expect(printed(`<Default of="consumer" form="value">${name}</Default>`, '4.4')).toBe('Стоит <code>300000</code>.');
});

test('a name in code marks is the same name', () => {
  expect(printed('<Default of="producer">`acks`</Default>', '4.4')).toBe('Стоит <code>all</code>.');
});

test('every slip is reported with its line and what is expected', () => {
  const slips: [string, RegExp][] = [
    ['<Default of="producer">no.such.setting</Default>', /has no setting «no\.such\.setting»; no line knows it/],
    ['<Default of="consumer">acks</Default>', /has no setting «acks»; it is known to: producer/],
    ['<Default of="client">acks</Default>', /of="client" is not one of: producer, consumer/],
    ['<Default>acks</Default>', /of="" is not one of/],
    ['<Default of="producer" form="short">acks</Default>', /form="short" is not one of: human, value/],
    ['<Default of="producer" in="ms">acks</Default>', /unknown attribute «in»/],
  ];
  for (const [slip, message] of slips) {
    const {findings} = defaultsIn(`Первая.\n\nСтоит ${slip}.`, '4.4');
    expect(
      findings.map(({line}) => line),
      slip,
    ).toContain(3);
    expect(findings.map(finding => finding.message).join('\n'), slip).toMatch(message);
  }
});

test('a name that a line does not know is named with the lines that do', () => {
  const {findings} = defaultsIn('<Default of="consumer">group.protocol</Default>', '2.8');
  expect(findings[0]?.message).toMatch(/2\.8\.2 has no setting «group\.protocol».*consumer 3\.9, 4\.4/);
});
