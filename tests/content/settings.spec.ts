import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'playwright/test';
import {setting} from '../../src/kafka/facts';
import {lines} from '../../src/kafka/releases';
import {buildIndex} from '../../src/questions/buildIndex';
import {checkContent} from '../../src/questions/check';
import {versionName} from '../../src/questions/model';
import {questionsBySetting} from '../../src/questions/settingUses';
import {isScope} from '../../src/reference/defaultTag';
import {explanation} from '../../src/reference/explanations';
import {settingsNamed} from '../../src/reference/namesInText';
import {numbersAllowed} from '../../src/reference/numbersAllowed';
import {resolveText} from '../../src/reference/resolve';
import {copyTree} from '../../src/versions/parse';
import {lineOf, problemsOf, question, sound} from './support';

const projectDir = join(__dirname, '../..');
const permalinks = JSON.parse(readFileSync(join(projectDir, 'src/questions/permalinks.json'), 'utf8'));
const read = () => checkContent(projectDir, permalinks).then(({pages}) => pages);

const file = 'docs/producer/acks.mdx';
const body = 'Текст ответа';

function broken(sentence: string): {text: string; at: string} {
  const text = question.replace(body, `${sentence}\n\n${body}`);
  return {text, at: `${file}:${lineOf(text, sentence)}`};
}

for (const [what, sentence, says] of [
  ['a slip in a name', 'Пауза `linger.mz` мала.', '«linger.mz» looks like a setting'],
  ['a slip before an equals sign', 'Задайте `enable.idempotense=true`.', '«enable.idempotense» looks like a setting'],
  ['a typed default', 'Пауза `linger.ms` (5 мс) мала.', '«linger.ms» beside the typed number 5'],
  ['a wrong default', '`max.poll.records` по умолчанию 400.', '«max.poll.records» beside the typed number 400'],
  ['a setting of nobody', '<Setting of="topic">acks</Setting>', '<Setting>: the topic of Kafka 2.8 has no «acks»'],
] as const) {
  test(`${what} is reported with file and line`, async () => {
    const {text, at} = broken(sentence);
    const problems = await problemsOf({...sound, [file]: text});
    expect(problems.find(problem => problem.startsWith(`${at}: `))).toContain(says);
  });
}

test('a typed default in the short answer is reported with its field', async () => {
  const text = question.replace('short: Сколько', 'short: При `linger.ms` (5 мс) сколько');
  const problems = await problemsOf({...sound, [file]: text});
  expect(problems.find(problem => problem.startsWith(`${file}: short: `))).toContain('beside the typed number 5');
});

for (const [what, sentence] of [
  ['a value in code', 'Задайте `linger.ms=20`.'],
  ['history', 'До 3.0 `session.timeout.ms` — 10 секунд.'],
  ['a name of Spring', 'В Spring это `spring.kafka.bootstrap-servers`.'],
  ['a file', 'Запустите `kafka-topics.sh`.'],
  ['a chosen scope', '<Setting of="broker">compression.type</Setting> у брокера.'],
] as const) {
  test(`${what} is no problem`, async () => {
    expect(await problemsOf({...sound, [file]: broken(sentence).text})).toEqual([]);
  });
}

test('every number that is allowed beside a name still stands there, for a reason', async () => {
  const pages = await read();
  for (const {file: where, name, number, reason} of numbersAllowed) {
    expect(reason.length, name).toBeGreaterThan(10);
    const page = pages.find(one => one.file === where);
    expect(page, where).toBeTruthy();
    const text = readFileSync(join(projectDir, where), 'utf8');
    expect(text, where).toContain(name);
    expect(text.replace(/(?<=\d)[ \u00A0](?=\d)/g, ''), where).toContain(number);
  }
});

test('the index knows the settings of each question in each line, and the way back', async () => {
  const index = buildIndex(await read());
  for (const line of lines) {
    const own = index[versionName(line)];
    if (!own) throw new Error(line.line);
    for (const {docId, settings} of Object.values(own.questions)) {
      for (const [key] of settings) {
        const [of, name = ''] = key.split('/');
        expect(isScope(of) && setting(line.line, of, name), `${docId}, Kafka ${line.line}: ${key}`).toBeTruthy();
      }
    }
    const back = questionsBySetting(own);
    expect(back.get('producer/acks')?.[0]?.docId).toBe('producer/acks');
  }
  expect(index['2.8']?.questions['consumer/consumer-settings']?.settings.map(([key]) => key)).not.toContain(
    'consumer/group.protocol',
  );
});

test('every setting that a question or a note names is explained in our words', async () => {
  const missing = new Set<string>();
  for (const page of await read()) {
    for (const line of lines) {
      const tree = copyTree(page.tree);
      resolveText(tree, line, () => {});
      for (const {of, name} of settingsNamed(tree, line.line, page.topic)) {
        if (!explanation(of, name, line.line)) missing.add(`${of}/${name}`);
      }
    }
  }
  expect([...missing]).toEqual([]);
});
