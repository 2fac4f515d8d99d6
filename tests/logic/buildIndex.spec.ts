import {expect, test} from 'playwright/test';
import {buildIndex} from '../../src/questions/buildIndex';
import {entryOf, isQuestion, type LineIndex, neighbours, type QuestionEntry} from '../../src/questions/model';
import {type Page, readPage} from '../../src/questions/page';
import type {Problem} from '../../src/versions/problem';

interface Draft {
  title?: string;
  short?: string;
  body?: string;
  more?: string;
}

function question({title = 'Вопрос', short = 'Коротко.', body = 'Текст.', more = ''}: Draft = {}): string {
  return `---
title: ${title}
sidebar_label: вопрос
level: middle
short: ${short}
aliases: [x]
related: [isr]
sources:
  - {title: "Kafka {version}", url: "https://kafka.apache.org/{line}/x"}
  - {title: Новое, url: "https://kafka.apache.org/y", since: "4.0"}
${more}---

${body}
`;
}

const topic = '---\ntitle: Тема\nsummary: О чём\n---\n\nЗаметка.\n';

async function indexOf(files: Record<string, string>): Promise<Record<string, LineIndex>> {
  const problems: Problem[] = [];
  const pages = await Promise.all(
    Object.entries(files).map(([file, source]) => readPage(`docs/${file}`, source, problems)),
  );
  expect(problems).toEqual([]);
  return buildIndex(pages.filter((page): page is Page => page !== undefined));
}

/** One question of the topic `producer` in every line. */
async function oneQuestion(draft: Draft): Promise<Record<string, QuestionEntry>> {
  const index = await indexOf({'producer/index.mdx': topic, 'producer/acks.mdx': question(draft)});
  return Object.fromEntries(
    Object.values(index).map(own => [own.line, own.questions['producer/acks'] as QuestionEntry]),
  );
}

test('a text without tags is the same in every line', async () => {
  const entries = await oneQuestion({});
  expect(Object.values(entries).map(({changes}) => changes)).toEqual([[], [], []]);
  expect(Object.values(entries).every(({sameAsCurrent}) => sameAsCurrent)).toBe(true);
});

test('a tag says in which lines the text changes', async () => {
  const entries = await oneQuestion({body: 'Текст<Kafka since="3.0"> новый</Kafka>.'});
  expect(entries['2.8']).toMatchObject({changes: ['3.9'], sameAsCurrent: false});
  expect(entries['3.9']).toMatchObject({changes: ['3.9'], sameAsCurrent: true});
  const later = await oneQuestion({short: 'Да<Kafka since="4.0"> и нет</Kafka>.'});
  expect(later['3.9']).toMatchObject({changes: ['4.4'], sameAsCurrent: false, description: 'Да.'});
  expect(later['4.4']).toMatchObject({changes: ['4.4'], sameAsCurrent: true, description: 'Да и нет.'});
});

test('a default value that changed is a change', async () => {
  const entries = await oneQuestion({body: 'Стоит <Default of="producer">acks</Default>.'});
  expect(entries['4.4']?.changes).toEqual(['3.9']);
  expect(entries['2.8']?.sameAsCurrent).toBe(false);
});

test('a default value that did not change is none', async () => {
  const entries = await oneQuestion({body: 'Стоит <Default of="topic">min.insync.replicas</Default>.'});
  expect(entries['4.4']?.changes).toEqual([]);
});

test('a tag in the title counts too', async () => {
  const entries = await oneQuestion({title: '"Вопрос<Kafka since=\\"4.0\\"> новый</Kafka>"'});
  expect(entries['2.8']?.title).toBe('Вопрос');
  expect(entries['4.4']?.title).toBe('Вопрос новый');
  expect(entries['2.8']?.sameAsCurrent, 'another title is another page').toBe(false);
});

test('sources are those of the line, with its version and folder', async () => {
  const entries = await oneQuestion({});
  expect(entries['2.8']?.sources).toEqual([{title: 'Kafka 2.8', url: 'https://kafka.apache.org/28/x'}]);
  expect(entries['4.4']?.sources.map(({url}) => url)).toEqual([
    'https://kafka.apache.org/44/x',
    'https://kafka.apache.org/y',
  ]);
});

test('what awaits in the answer is counted from the text', async () => {
  const long = 'слово '.repeat(450);
  const entries = await oneQuestion({body: `${long}\n\n\`\`\`java\na();\n\`\`\``});
  expect(entries['4.4']).toMatchObject({minutes: 3, hasCode: true, hasDiagram: false});
  expect((await oneQuestion({}))['4.4']).toMatchObject({minutes: 1, hasCode: false});
});

const absentFiles = {
  'producer/index.mdx': topic,
  'producer/acks.mdx': question(),
  'producer/message-size.mdx': question({more: 'since: "4.0"\n'}),
  'producer/compression.mdx': question({more: 'before: "4.0"\n'}),
};

test('a page that does not stand in a line is absent there, not gone', async () => {
  const index = await indexOf(absentFiles);
  expect(index['2.8']?.questions['producer/message-size']).toMatchObject({absent: {since: '4.0'}, number: 0});
  expect(index.current?.questions['producer/message-size']?.absent).toBeUndefined();
  expect(index.current?.questions['producer/compression']?.absent).toEqual({before: '4.0'});
});

test('lists, numbers and neighbours know only what stands in the line', async () => {
  const index = await indexOf(absentFiles);
  const shown = (line: string) => index[line]?.topics[0]?.questions;
  expect(shown('2.8')).toEqual(['producer/acks', 'producer/compression']);
  expect(shown('current')).toEqual(['producer/acks', 'producer/message-size']);
  const current = index.current as LineIndex;
  expect(neighbours(current, 'producer/acks')).toMatchObject({previous: undefined, next: {id: 'message-size'}});
  expect(neighbours(current, 'producer/message-size')).toMatchObject({
    previous: {id: 'acks', number: 1},
    next: undefined,
  });
  expect(neighbours(current, 'producer/compression')).toEqual({});
});

test('questions stand in the order of the map, whatever their file names', async () => {
  const index = await indexOf({
    'cluster/index.mdx': topic,
    'cluster/zookeeper.mdx': question(),
    'basics/index.mdx': topic,
    'basics/when-to-use-kafka.mdx': question(),
    'cluster/broker-and-cluster.mdx': question(),
  });
  expect(index.current?.topics.map(({id, letter}) => `${letter} ${id}`)).toEqual(['A basics', 'B cluster']);
  expect(index.current?.topics[1]?.questions).toEqual(['cluster/broker-and-cluster', 'cluster/zookeeper']);
  const entry = entryOf(index.current as LineIndex, 'cluster/zookeeper');
  expect(entry && isQuestion(entry) && entry.number).toBe(2);
});

test('a topic is the same as the current one only when its questions are', async () => {
  const index = await indexOf({
    'producer/index.mdx': topic,
    'producer/acks.mdx': question({short: 'Да<Kafka since="4.0"> и нет</Kafka>.'}),
  });
  expect(index['2.8']?.topics[0]?.sameAsCurrent).toBe(false);
  expect(index.current?.topics[0]?.sameAsCurrent).toBe(true);
});
