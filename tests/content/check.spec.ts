import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'playwright/test';
import {checkContent} from '../../src/questions/check';
import {formatProblem} from '../../src/versions/problem';
import {lineOf, permalinks, problemsOf, question, sound} from './support';

const file = 'docs/producer/acks.mdx';

test('the handbook itself has no problem', async () => {
  const projectDir = join(__dirname, '../..');
  const published = JSON.parse(readFileSync(join(projectDir, 'src/questions/permalinks.json'), 'utf8'));
  const {problems} = await checkContent(projectDir, published);
  expect(problems.map(formatProblem)).toEqual([]);
});

test('a small sound handbook has no problem', async () => {
  expect(await problemsOf(sound)).toEqual([]);
});

interface Slip {
  /** What of the sound question is replaced by what. */
  from: string;
  to: string;
  /** The front matter field that is named; else the line of `to` is. */
  field?: string;
  says: RegExp;
}

const body = 'Текст ответа';
const insert = (to: string) => ({from: body, to: `${to}\n\n${body}`});

const slips: Record<string, Slip> = {
  'an unknown field': {
    from: 'level: junior',
    to: 'level: junior\nlvl: 1',
    field: 'lvl',
    says: /unknown field; a question knows: title/,
  },
  'an unknown level': {
    from: 'junior',
    to: 'guru',
    field: 'level',
    says: /«guru» is not one of: junior, middle, senior/,
  },
  'a missing short answer': {
    from: 'short: Сколько реплик подтвердят запись.\n',
    to: '',
    field: 'short',
    says: /missing: this field is required/,
  },
  'a short answer that says nothing in a release': {
    from: 'short: Сколько реплик подтвердят запись.',
    to: 'short: <Kafka since="4.0">Новое.</Kafka>',
    field: 'short',
    says: /says nothing in Kafka 2\.8/,
  },
  'a component in the short answer': {
    from: 'short: Сколько реплик подтвердят запись.',
    to: 'short: Сколько <Settings names="producer/acks"/>',
    field: 'short',
    says: /<Settings> cannot stand here, only Kafka and Default/,
  },
  'an unknown related question': {
    from: '[isr]',
    to: '[isr, no-such-question]',
    field: 'related',
    says: /«no-such-question» is not in src\/questions\/topics\.json/,
  },
  'a question related to itself': {
    from: '[isr]',
    to: '[acks]',
    field: 'related',
    says: /«acks» is this question itself/,
  },
  'a related question named twice': {from: '[isr]', to: '[isr, isr]', field: 'related', says: /«isr» twice/},
  'a source that is no https address': {from: 'https://kafka', to: 'http://kafka', field: 'sources.0.url', says: /URL/},
  'a source that is no address': {
    from: '"https://kafka.apache.org/x"',
    to: 'KIP-679',
    field: 'sources.0.url',
    says: /URL/,
  },
  'a release that never was': {
    from: 'level: junior',
    to: 'level: junior\nsince: "5.9"',
    field: 'since',
    says: /expected a Kafka release in quotes/,
  },
  'a page for no covered release': {
    from: 'level: junior',
    to: 'level: junior\nbefore: "2.0"',
    field: 'since, before',
    says: /holds in none of the releases we cover/,
  },
  'YAML that does not parse': {
    from: 'aliases: [подтверждение]',
    to: 'aliases: [подтверждение',
    field: 'front matter',
    says: /is not valid YAML/,
  },

  'MDX that does not parse': {...insert('Скобка { и всё.'), says: /is not valid MDX/},
  'a link to a file that is not there': {
    ...insert('См. [дальше](./no-such.mdx).'),
    says: /link to «\.\/no-such\.mdx»: no such file/,
  },
  'a link to an anchor that is not there': {
    ...insert('См. [дальше](./message-size.mdx#no-such).'),
    says: /docs\/producer\/message-size\.mdx has no heading with this id/,
  },
  'a link to an anchor of the page that is not there': {
    ...insert('См. [ниже](#no-such).'),
    says: /has no heading with this id/,
  },
  'a link to an address instead of a file': {
    ...insert('См. [дальше](/producer/acks/).'),
    says: /expected the path of a file, such as \.\.\/producer\/acks\.mdx/,
  },
  'a link that is not https': {
    ...insert('См. [там](http://kafka.apache.org).'),
    says: /expected the path of a file.* or an https address/,
  },
  '<Kafka> with an unknown release': {
    ...insert('Да<Kafka since="5.9"> и нет</Kafka>.'),
    says: /since="5\.9" is no Kafka release, expected one such as "3\.0"/,
  },
  '<Kafka> with an empty range': {
    ...insert('Да<Kafka since="4.0" before="3.0"> и нет</Kafka>.'),
    says: /must be older than before="3\.0"/,
  },
  '<Kafka> that holds nowhere': {
    ...insert('Да<Kafka before="2.0"> и нет</Kafka>.'),
    says: /holds in none of the releases we cover/,
  },
  '<Kafka> that holds everywhere': {
    ...insert('Да<Kafka since="2.0"> и нет</Kafka>.'),
    says: /holds in all releases we cover .*the tag is not needed/,
  },
  '<Kafka> without a range': {...insert('Да<Kafka> и нет</Kafka>.'), says: /expected «since», «before» or both/},
  'an unknown component': {
    ...insert('<Details>x</Details>'),
    says: /<Details> is not in the vocabulary: Kafka, Default/,
  },
  'raw HTML': {...insert('<div>x</div>'), says: /<div> is not in the vocabulary/},
  'a heading without an id': {...insert('## Где ошибаются'), says: /a heading needs a permanent id/},
  'a heading id that chats would mangle': {
    ...insert('## Где {/* #Ошибки */}'),
    says: /only a–z, 0–9 and hyphens, a letter first/,
  },
  'a heading id that the page has': {...insert('## Где {/* #answer */}'), says: /«answer» is taken by the page itself/},
  'a heading id that stands twice': {
    from: '```java',
    to: '## Где {/* #how */}\n\n```java',
    says: /heading id «how» twice in Kafka 2\.8/,
  },
  'a first-level heading': {...insert('# Где {/* #where */}'), says: /the title in the front matter is the only one/},
  'a fence of an unknown language': {
    ...insert('```scala\na\n```'),
    says: /code language «scala» is not one of: java, kotlin/,
  },
  'a fence without a language': {...insert('```\na\n```'), says: /code language «» is not one of/},
  'an import': {...insert("import x from './x'"), says: /import and export have no place in a text/},
  '<Default> of an unknown setting': {
    ...insert('Стоит <Default of="producer">no.such</Default>.'),
    says: /has no setting «no\.such»; no line knows it/,
  },
  '<Default> of a setting that a release does not have': {
    ...insert('Стоит <Default of="consumer">group.protocol</Default>.'),
    says: /2\.8\.2 has no setting «group\.protocol»; it is known to: consumer 3\.9, 4\.4/,
  },
  '<Default> of nobody': {
    ...insert('Стоит <Default of="client">acks</Default>.'),
    says: /of="client" is not one of: producer/,
  },
  '<Settings> with an unknown setting': {
    ...insert('<Settings names="producer/acks producer/no.such" />'),
    says: /no covered release has producer setting «no\.such»/,
  },
  '<Settings> with an unknown scope': {
    ...insert('<Settings names="client/acks" />'),
    says: /expected scope\/name, such as producer\/acks/,
  },
  '<Settings> with an unknown attribute': {
    ...insert('<Settings of="producer" names="producer/acks" />'),
    says: /unknown attribute «of», expected one of: names/,
  },
  '<Aside> of an unknown release': {
    ...insert('<Aside title="С 5.9" change="5.9">Да.</Aside>'),
    says: /change="5\.9" is no Kafka release/,
  },
  '<Aside> without a title': {...insert('<Aside trap>Да.</Aside>'), says: /<Aside>: missing title/},
  '<Diagram> without a caption': {...insert('<Diagram>\n\nтекст\n\n</Diagram>'), says: /<Diagram>: missing caption/},
  '<Ruler> without a release': {
    ...insert(`<Ruler caption="x" values={{'2.8': 'a', '3.9': 'b'}} />`),
    says: /<Ruler>: values has no '4\.4'/,
  },
  '<Observed> of an unknown experiment': {
    ...insert('<Observed id="no-such-experiment" />'),
    says: /no experiment «no-such-experiment»/,
  },
};

for (const [what, {from, to, field, says}] of Object.entries(slips)) {
  test(`${what} is named with file and ${field ? 'field' : 'line'}`, async () => {
    const broken = question.replace(from, () => to);
    expect(broken).not.toBe(question);
    const problems = await problemsOf({...sound, [file]: broken});
    const place = field ? `${file}: ${field}: ` : `${file}:${lineOf(broken, to.split('\n')[0] as string)}: `;
    const own = problems.filter(problem => problem.startsWith(place));
    expect(own.join('\n'), problems.join('\n')).toMatch(says);
  });
}

test('a slip inside a list or a table is named with its own line', async () => {
  const broken = question.replace(
    body,
    '- раз\n- два <Kafka since="5.9">x</Kafka>\n\n| a | b |\n|---|---|\n| 1 | <Default of="producer">no.such</Default> |\n\nТекст ответа',
  );
  const problems = await problemsOf({...sound, [file]: broken});
  expect(problems.join('\n')).toContain(`${file}:${lineOf(broken, '- два')}: `);
  expect(problems.join('\n')).toContain(`${file}:${lineOf(broken, '| 1 |')}: `);
});

test('a slip in a tag for one release only is found, and named once', async () => {
  const broken = question.replace(
    body,
    'Да<Kafka since="4.0"> <Default of="producer">no.such</Default></Kafka>.\n\nТекст ответа',
  );
  const problems = await problemsOf({...sound, [file]: broken});
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('4.4.0 has no setting «no.such»');
});

test('everything wrong is named at once', async () => {
  const broken = question.replace('junior', 'guru').replace('```java', '```scala');
  expect((await problemsOf({...sound, [file]: broken})).length).toBeGreaterThanOrEqual(1);
  const two = await problemsOf({
    ...sound,
    [file]: question.replace('```java', '```scala'),
    'docs/about.mdx': `${sound['docs/about.mdx']}\n# Ещё заголовок\n`,
  });
  expect(two.join('\n')).toMatch(/docs\/about\.mdx:\d+[\s\S]*docs\/producer\/acks\.mdx:\d+/);
});

test('an unknown id is named with the list it must stand in', async () => {
  const problems = await problemsOf({...sound, 'docs/producer/no-such-question.mdx': question});
  expect(problems).toContain(
    'docs/producer/no-such-question.mdx: id: «no-such-question» is not in src/questions/topics.json',
  );
});

test('a question in the folder of another topic, or twice, is sent to its own', async () => {
  const misplaced = await problemsOf({
    ...sound,
    'docs/consumer/index.mdx': sound['docs/producer/index.mdx'] as string,
    'docs/consumer/acks.mdx': question,
  });
  expect(misplaced).toContain('docs/consumer/acks.mdx: id: «acks» belongs in docs/producer/');
});

test('an unknown topic and a topic without its note are named', async () => {
  const {'docs/producer/index.mdx': _note, ...without} = sound;
  expect(await problemsOf(without)).toContain('docs/producer/index.mdx: missing: a topic opens with its note');
  const unknown = await problemsOf({...sound, 'docs/nonsense/index.mdx': sound['docs/producer/index.mdx'] as string});
  expect(unknown.join('\n')).toContain('docs/nonsense/: is not a topic of src/questions/topics.json');
});

test('a file that is no text is named', async () => {
  expect(await problemsOf({...sound, 'docs/producer/notes.txt': 'x'})).toContain(
    'docs/producer/notes.txt: only .mdx files stand in docs/',
  );
});

test('a published page that vanished and a new page that is not entered are named', async () => {
  const {'docs/producer/message-size.mdx': _gone, ...left} = sound;
  const vanished = await problemsOf({...left, [file]: question.replace(/ со ссылкой.*\./, '.')});
  expect(vanished).toEqual([
    'src/questions/permalinks.json: /producer/message-size/: was published and is gone; bring the page back or add it to «redirects»',
  ]);
  const published = permalinks.published.filter(path => path !== '/producer/acks/');
  expect(await problemsOf(sound, {...permalinks, published})).toEqual([
    'docs/producer/acks.mdx: add "/producer/acks/" to «published» in src/questions/permalinks.json: addresses are permanent',
  ]);
});
