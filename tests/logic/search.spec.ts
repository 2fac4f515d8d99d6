import {expect, test} from 'playwright/test';
import {lineNamed, lines} from '../../src/kafka/releases';
import {inCatalog} from '../../src/questions/catalog';
import {checkGlossary, glossary, type Term, termsOf} from '../../src/reference/terms';
import {swapAlphabets} from '../../src/search/alphabet';
import {analyze, countTerms} from '../../src/search/analyze';
import {arrange} from '../../src/search/arrange';
import {findConcepts, phrasesOf, stemsOf, withSynonyms} from '../../src/search/concepts';
import {correct, correctWord} from '../../src/search/correct';
import {distance, letters, mayBeNear} from '../../src/search/distance';
import {otherLayout} from '../../src/search/layout';
import {load} from '../../src/search/load';
import {excerpt, markWords} from '../../src/search/marks';
import type {Entry} from '../../src/search/model';
import {nearQuestions} from '../../src/search/near';
import {fold, joinThousands, oneAlphabet} from '../../src/search/normalize';
import {pack, readNumbers, readWords, writeNumber, writeWords} from '../../src/search/pack';
import {openSearchXml} from '../../src/search/plugin';
import {readSite} from '../../src/search/readSite';
import {search} from '../../src/search/search';
import {fromTranslit, soundOf} from '../../src/search/sound';
import {tokenize} from '../../src/search/tokens';
import {stem} from '../../src/versions/stem';
import {readQueries} from '../search/built';
import {isWanted, measure, rankOf} from '../search/measure';

const parts = (text: string) => tokenize(text).map(token => token.parts);

test.describe('glossary', () => {
  test('has 120 terms and more, and nothing is wrong with them', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(120);
    expect(checkGlossary(glossary, lines, id => inCatalog(id) !== undefined)).toEqual([]);
    for (const line of lines) expect(termsOf(line).length, line.line).toBeGreaterThanOrEqual(120);
  });

  test('says what is wrong', () => {
    const term = (change: Partial<Term>): Term => ({
      id: 'a',
      ru: 'а',
      en: 'a-en',
      variants: [],
      text: 'т',
      questions: [],
      ...change,
    });
    const problems = (...terms: Term[]) => checkGlossary(terms, lines, id => id === 'acks').map(({message}) => message);
    expect(problems(term({}), term({ru: 'б', en: 'b'}))).toEqual(['the id stands twice']);
    expect(problems(term({}), term({id: 'b', en: 'А'}))[0]).toContain('is a name of «a» too');
    expect(problems(term({questions: ['nope']}))[0]).toContain('«nope» is not a question');
    expect(problems(term({since: '9.9'}))[0]).toContain('no Kafka release');
    expect(problems(term({text: [{since: '4.0', text: 'т'}]}))).toHaveLength(2);
  });

  test('names in one line only stand there', () => {
    const ids = (line: string) => termsOf(lineNamed(line)).map(({id}) => id);
    expect(ids('2.8')).not.toContain('share-group');
    expect(ids('4.4')).toContain('share-group');
  });
});

test.describe('analyzer', () => {
  test('folds case, ё, full width and letters of the wrong alphabet', () => {
    expect(fold('Ещё ＡＣＫＳ\u00AD')).toBe('еще acks');
    expect(oneAlphabet('аcks')).toBe('acks');
    expect(oneAlphabet('пaртиция')).toBe('партиция');
    expect(joinThousands('1 048 588 байт')).toBe('1048588 байт');
  });

  test('takes names apart and keeps them whole', () => {
    for (const name of ['max.poll.interval', 'max_poll_interval', 'max-poll-interval', 'maxPollInterval'])
      expect(tokenize(name).map(({parts: own, whole}) => [own, whole])).toEqual([
        [['max', 'poll', 'interval'], 'maxpollinterval'],
      ]);
    expect(parts('1 048 588 байт')).toEqual([['1048588'], ['байт']]);
    expect(parts('с 3.9.2')).toEqual([['с'], ['3.9.2']]);
    expect(parts('acks=all, KIP-848')).toEqual([['acks'], ['all'], ['kip', '848']]);
    expect(parts('🙂 <b>(.*)</b>')).toEqual([['b'], ['b']]);
  });

  test('stems Russian and English, with fleeting vowels', () => {
    expect(stem('партиции')).toBe(stem('партициями'));
    expect(stem('ребалансировок')).toBe(stem('ребалансировка'));
    expect(stem('настроек')).toBe(stem('настройка'));
    expect(stem('partitions')).toBe(stem('partition'));
    expect(stem('id')).toBe('id');
    for (const word of ['хранится', 'хранят', 'хранения']) expect(stem(word), word).toBe(stem('хранение'));
    for (const word of ['подтвердить', 'подтверждают', 'подтвержденный'])
      expect(stem(word), word).toBe(stem('подтверждение'));
    for (const [verb, noun] of [
      ['перезапустить', 'перезапуск'],
      ['запустили', 'запуска'],
      ['прочитали', 'прочтения'],
    ] as const)
      expect(stem(verb), verb).toBe(stem(noun));
    expect(stem('пустой')).not.toBe(stem('пуск'));
  });

  test('finds what names mean, the longest first', () => {
    const concepts = new Map(
      [
        ['лидер', '§leader'],
        ['лидер группы', '§group-leader'],
        ['partition', '§partition'],
        ['партиция', '§partition'],
      ].flatMap(([name = '', id = '']) => phrasesOf([name]).map(phrase => [phrase, id] as const)),
    );
    expect(findConcepts(stemsOf('лидера группы и лидера'), concepts).map(({concept}) => concept)).toEqual([
      '§group-leader',
      '§leader',
    ]);
    expect(analyze('партициям', concepts)[0]?.concepts).toEqual(['§partition']);
    expect(countTerms('что такое партиция', concepts).has(stem('такое'))).toBe(false);
  });

  test('takes synonyms inside a phrase, unless they make it ambiguous', () => {
    const named = (phrases: [string, string][]) =>
      withSynonyms(new Map(phrases.flatMap(([name, id]) => phrasesOf([name]).map(phrase => [phrase, id] as const))));
    const concepts: [string, string][] = [
      ['консьюмер', '§consumer'],
      ['потребитель', '§consumer'],
      ['группа консьюмеров', '§group'],
    ];
    const meant = (text: string, all: [string, string][]) =>
      findConcepts(stemsOf(text), named(all)).map(({concept}) => concept);
    expect(meant('группы потребителей', concepts)).toEqual(['§group']);
    expect(
      meant('группа читателей', [...concepts, ['читатель', '§consumer'], ['группа потребителей', '§other']]),
    ).not.toContain('§group');
  });

  test('knows the other layout, transliteration and sound', () => {
    expect(otherLayout('фслы')).toBe('acks');
    expect(otherLayout('gfhnbwbz')).toBe('партиция');
    expect(otherLayout(otherLayout('ребаланс'))).toBe('ребаланс');
    expect(fromTranslit('rebalansirovka')).toBe('ребалансировка');
    expect(soundOf('рекордс')).toBe(soundOf('records'));
    expect(soundOf('компакшн')).toBe(soundOf('compaction'));
  });

  test('counts slips of the finger', () => {
    expect(distance('партиция', 'партицыя', 2)).toBe(1);
    expect(distance('isloation', 'isolation', 2)).toBe(1);
    expect(distance('acks', 'лидер', 2)).toBe(Number.POSITIVE_INFINITY);
    expect(mayBeNear(letters('партиция'), letters('партицыя'), 1)).toBe(true);
    expect(mayBeNear(letters('acks'), letters('брокер'), 1)).toBe(false);
  });
});

const entry = (change: Partial<Entry>): Entry => ({
  kind: 'question',
  url: '/a/',
  title: '',
  lead: '',
  place: 'D. Продюсер',
  aliases: [],
  body: '',
  ...change,
});
const entries: Entry[] = [
  entry({
    url: '/producer/acks/#answer',
    title: 'Что такое acks и чем отличаются 0, 1 и all?',
    lead: 'acks решает, когда запись считается отправленной.',
    aliases: ['подтверждение записи'],
    level: 'junior',
  }),
  entry({
    kind: 'section',
    url: '/producer/acks/#isr',
    title: 'Кого ждёт all',
    place: 'Что такое acks',
    body: 'ISR догнали лидера',
  }),
  entry({
    url: '/groups/rebalance/#answer',
    title: 'Что такое ребалансировка и когда она происходит?',
    lead: 'Партиции группы раздают заново.',
    level: 'middle',
  }),
  entry({
    url: '/topics/why-partitions/#answer',
    title: 'Что такое партиция и зачем она нужна?',
    lead: 'Партиция — часть топика.',
    level: 'junior',
  }),
  entry({kind: 'term', url: '/glossary/#partition', title: 'партиция (partition)', lead: 'Часть топика.', place: ''}),
  entry({
    kind: 'setting',
    url: '/reference/consumer/#max.poll.interval.ms',
    title: 'max.poll.interval.ms',
    lead: '300 000 мс',
    place: 'consumer',
  }),
  entry({
    kind: 'setting',
    url: '/reference/consumer/#max.poll.records',
    title: 'max.poll.records',
    lead: '500',
    place: 'consumer',
  }),
];
const names = [
  {id: 'partition', names: ['партиция', 'partition', 'раздел']},
  {id: 'rebalance', names: ['ребалансировка', 'rebalance', 'ребаланс']},
];
const index = load(JSON.parse(JSON.stringify(pack(entries, names, '4.4', ''))));
const first = (query: string) => arrange(search(index, query).hits)[0]?.hits[0]?.url;

test.describe('index', () => {
  test('comes back as it was packed', () => {
    const numbers = [0, 1, 43, 44, 45, 1979, 1980, 123456];
    expect(readNumbers(numbers.map(writeNumber).join(''))).toEqual(numbers);
    const words = ['acks', 'ack', 'лидер', 'лидеры'];
    expect(readWords(writeWords(words))).toEqual(words);
    const text = 'Партиция {acks} [A-Z] ё_^`';
    expect(swapAlphabets(swapAlphabets(text))).toBe(text);
    expect(index.places.map(({url}) => url).sort()).toEqual(entries.map(({url}) => url).sort());
    expect(index.places.find(({kind}) => kind === 'section')?.place).toBe(entries[0]?.title);
  });

  test('is refused when it is none', () => {
    for (const broken of [{}, null, 'text', {format: 1}]) expect(() => load(broken as never)).toThrow();
  });
});

test.describe('search', () => {
  test('finds by form, synonym, layout, typo, transliteration, sound and beginning', () => {
    const acks = '/producer/acks/#answer';
    const rebalance = '/groups/rebalance/#answer';
    const partition = '/topics/why-partitions/#answer';
    for (const query of ['acks', 'фслы', 'что такое acks?', 'подтверждения записей', 'ACKS'])
      expect(first(query), query).toBe(acks);
    for (const query of ['ребалансировок', 'rebalance', 'ребалонсировка', 'rebalansirovka', 'ht,fkfyc', 'ребалансир'])
      expect(first(query), query).toBe(rebalance);
    for (const query of ['партицыя', 'partition', 'раздел', 'gfhnbwbz']) expect(first(query), query).toBe(partition);
    for (const query of [
      'maxPollInterval',
      'max poll interval',
      'max_poll_interval_ms',
      'MAX_POLL_INTERVAL_MS_CONFIG',
      'ьфчюзщддюштеукмфдюьы',
    ])
      expect(first(query), query).toBe('/reference/consumer/#max.poll.interval.ms');
    expect(first('макс полл рекордс')).toBe('/reference/consumer/#max.poll.records');
  });

  test('says what it searched for instead', () => {
    expect(search(index, 'фслы').instead).toEqual({text: 'acks', reason: 'layout'});
    expect(search(index, 'партицыя').instead).toEqual({text: 'партиция', reason: 'spelling'});
    expect(search(index, 'acks').instead).toBeUndefined();
    expect(correct(index, 'ребаланс').reason).toBeUndefined();
    expect(correctWord(index, 'zzzzzzzz')).toBeUndefined();
  });

  test('ranks the own words of a reader above what means the same', () => {
    const make = (url: string, title: string) => entry({url, title});
    const pair = [make('/a/', 'Ребаланс группы и его причины'), make('/b/', 'Ребалансировка группы и её причины')];
    const terms = [{id: 'rebalance', names: ['ребалансировка группы', 'ребаланс группы']}];
    const packed = load(JSON.parse(JSON.stringify(pack(pair, terms, '4.4', ''))));
    for (const [query, url] of [
      ['ребаланс группы', '/a/'],
      ['ребалансировка группы', '/b/'],
    ] as const)
      expect(search(packed, query).hits[0]?.url, query).toBe(url);
  });

  test('of two questions about the same, the one that is put alike stands first', () => {
    const packed = load(
      JSON.parse(
        JSON.stringify(
          pack(
            [
              entry({url: '/a/', title: 'Зачем партиция топику?'}),
              entry({url: '/b/', title: 'Что будет с партицией топика, если её убрать?'}),
            ],
            [],
            '4.4',
            '',
          ),
        ),
      ),
    );
    expect(search(packed, 'зачем топику партиция').hits[0]?.url).toBe('/a/');
    expect(search(packed, 'что будет если партиция топика').hits[0]?.url).toBe('/b/');
  });

  test('a heading that stands on many pages says nothing of its section', () => {
    const pages = ['/a/', '/b/', '/c/', '/d/'].flatMap(path => [
      entry({url: `${path}#answer`, title: `Страница ${path}`}),
      entry({kind: 'section', url: `${path}#traps`, title: 'Что случается с обработкой', body: 'о другом'}),
    ]);
    const answer = entry({url: '/e/#answer', title: 'Долгое чтение', body: 'обработка затянулась'});
    const packed = load(JSON.parse(JSON.stringify(pack([...pages, answer], [], '4.4', ''))));
    expect(search(packed, 'обработка').hits.map(({url}) => url)).toEqual(['/e/#answer']);
  });

  test('a page about a word stands above one about a compound with it, in any form', () => {
    const found = [
      entry({
        url: '/a/',
        title: 'Чем cooperative-ребалансировка отличается от eager?',
        body: 'ребалансировка и ребалансировка',
      }),
      entry({url: '/b/', title: 'Что происходит в группе?', aliases: ['ребалансировка']}),
    ];
    const packed = load(JSON.parse(JSON.stringify(pack(found, [], '4.4', ''))));
    for (const query of ['ребалансировка', 'ребалансировок', 'kafka ребалансировка'])
      expect(search(packed, query).hits[0]?.url, query).toBe('/b/');
  });

  test('a name that is typed with its signs, or by its parts, is meant', () => {
    const packed = load(
      JSON.parse(
        JSON.stringify(
          pack(
            [
              entry({url: '/a/', title: 'Где лежат смещения?', aliases: ['__consumer_offsets']}),
              entry({url: '/b/', title: 'Что такое consumer?', aliases: ['почему max.in.flight не больше 5']}),
              entry({
                kind: 'setting',
                url: '/reference/producer/#max.in.flight.requests.per.connection',
                title: 'max.in.flight.requests.per.connection',
                place: 'producer',
              }),
            ],
            [],
            '4.4',
            '',
          ),
        ),
      ),
    );
    expect(search(packed, '__cons').hits[0]?.url).toBe('/a/');
    for (const query of ['max.in.flight', 'max in flight requests', 'MaxInFlight', 'maxinflight'])
      expect(search(packed, query).hits[0]?.kind, query).toBe('setting');
  });

  test('a definition that was asked for stands first when nothing answers nearly as well', () => {
    const lag = entry({kind: 'term', url: '/glossary/#lag', title: 'отставание (consumer lag)', place: ''});
    const weak = entry({url: '/a/', title: 'Другое', lead: 'отставание'});
    const strong = entry({url: '/b/', title: 'Что такое отставание?'});
    const order = (...found: Entry[]) => {
      const packed = load(
        JSON.parse(JSON.stringify(pack(found, [{id: 'lag', names: ['отставание', 'consumer lag']}], '4.4', ''))),
      );
      return arrange(search(packed, 'отставание').hits).map(({kind}) => kind);
    };
    expect(order(weak, lag)).toEqual(['term', 'question']);
    expect(order(weak, strong, lag)).toEqual(['question', 'term']);
  });

  test('corrects no word to its own stem', () => {
    expect(correct(index, 'ребалансировками').reason).toBeUndefined();
    expect(correctWord(index, 'ребалансы')).not.toBe(stem('ребалансы'));
  });

  test('allows a stem as many slips as its own length does', () => {
    const packed = load(JSON.parse(JSON.stringify(pack([entry({url: '/a/', body: 'сетевой'})], [], '4.4', ''))));
    expect(correctWord(packed, 'слетели')).toBeUndefined();
    expect(correctWord(packed, 'сетивой')).toBe('сетев');
  });

  test('survives any input', () => {
    const bad = [
      '',
      ' ',
      '🙂🙂',
      '(.*)[',
      '\\',
      '<img src=x onerror=alert(1)>',
      'а'.repeat(10_000),
      '\u0000',
      '"\'`',
      'что',
      '__proto__',
    ];
    for (const query of bad) expect(() => search(index, query), query.slice(0, 20)).not.toThrow();
    expect(search(index, '').hits).toEqual([]);
    expect(search(index, '🙂').hits).toEqual([]);
    expect(search(index, 'хвостик').hits).toEqual([]);
    expect(nearQuestions(index, 'хвостик').places).toHaveLength(3);
  });

  test('groups hits, definitions last, and repeats none', () => {
    const groups = arrange(search(index, 'партиция').hits);
    expect(groups.map(({kind}) => kind)).toEqual(['question', 'term']);
    const urls = arrange(search(index, 'acks all isr').hits, true).flatMap(({hits}) => hits.map(({url}) => url));
    expect(new Set(urls).size).toBe(urls.length);
  });

  test('marks words, also what means the same', () => {
    const {terms} = search(index, 'раздел');
    expect(markWords('Партиция топика', terms, index.concepts)).toEqual([
      {text: 'Партиция', found: true},
      {text: ' топика', found: false},
    ]);
    const long = `${'Слова вокруг. '.repeat(30)}Здесь партиция. ${'Слова потом. '.repeat(30)}`;
    const text =
      excerpt(long, terms, index.concepts)
        ?.map(piece => piece.text)
        .join('') ?? '';
    expect(text).toContain('партиция');
    expect(text.length).toBeLessThan(220);
    expect(excerpt('ничего', terms, index.concepts)).toBeUndefined();
  });
});

test('a question is found by the name of the term that it explains', () => {
  const question = {docId: 'a/b', path: '/a/b/', topic: 'a', level: 'junior', aliases: ['своё'], absent: false};
  const line = {
    questions: {'a/b': question},
    pages: {},
    topics: [{id: 'a', letter: 'A', title: 'Т', questions: ['a/b']}],
  };
  const pages = [{path: '/a/b/', html: '<main id="main"><h1>Вопрос?</h1><div id="short">Да</div></main>'}];
  const terms = [
    {name: 'отставание', path: '/a/b/'},
    {name: 'другое', path: '/a/c/'},
  ];
  expect(readSite(pages, line as never, terms)[0]?.aliases).toEqual(['своё', 'отставание']);
});

test.describe('queries', () => {
  const queries = readQueries('queries.json');
  const planned = ['reference', 'experiments', 'glossary'];

  test('are of every class and more than 200', () => {
    expect(queries.length).toBeGreaterThanOrEqual(200);
    expect(new Set(queries.map(({q, line}) => `${line} ${q}`)).size).toBe(queries.length);
    expect([...new Set(queries.map(query => query.class))].sort()).toEqual(
      ['exact', 'form', 'layout', 'prefix', 'question', 'setting', 'synonym', 'transliteration', 'trap', 'typo'].sort(),
    );
  });

  test('want what stands in the book or is planned', () => {
    const terms = new Set(glossary.map(({id}) => id));
    for (const {q, want} of queries) {
      for (const address of want) {
        const [topic = '', id = ''] = address.replace(/#.*/, '').split('/').filter(Boolean);
        if (topic === 'glossary') expect(terms, q).toContain(address.split('#')[1]);
        else if (id && !planned.includes(topic)) expect(inCatalog(id), `${q}: ${address}`).toBeTruthy();
      }
    }
  });
});

test('measures rank by page or exact place', () => {
  expect(isWanted('/a/#x', '/a/')).toBe(true);
  expect(isWanted('/a/#x', '/a/#y')).toBe(false);
  expect(rankOf(['/b/', '/a/#x'], ['/a/'])).toBe(2);
  const [one, all] = measure([{q: 'a', class: 'exact', line: '4.4', want: ['/a/']}], () => ['/b/', '/a/']);
  expect(one).toEqual({class: 'exact', count: 1, mrr: 0.5, first: 0});
  expect(all?.mrr).toBe(0.5);
});

test('describes the search for browsers', () => {
  const xml = openSearchXml('Kafka & вопросы', 'https://example.org/kafka/');
  expect(xml).toContain('template="https://example.org/kafka/search/?q={searchTerms}"');
  expect(xml).toContain('Kafka &#38; ');
});
