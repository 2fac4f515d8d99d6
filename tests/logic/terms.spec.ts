import type {Link} from 'mdast';
import {expect, test} from 'playwright/test';
import {visit} from 'unist-util-visit';
import {currentLine, lineNamed, lines} from '../../src/kafka/releases';
import {inlineHtml} from '../../src/questions/inline';
import {termMarker} from '../../src/reference/markTerms';
import {remarkRelease} from '../../src/reference/remark';
import {resolveText} from '../../src/reference/resolve';
import {checkGlossary, glossary, type Term} from '../../src/reference/terms';
import {parseMdx} from '../../src/versions/parse';

/** The marks of a page of several texts as `words → id`, in order. */
function marks(texts: string | string[], line = currentLine.line, page = 'some-page'): string[] {
  const mark = termMarker(lineNamed(line), page);
  return [texts].flat().flatMap(text => {
    const tree = parseMdx(text);
    resolveText(tree, lineNamed(line), (_node, message) => {
      throw new Error(message);
    });
    mark(tree);
    const found: string[] = [];
    visit(tree, 'link', ({url, children, data}: Link) => {
      if (data?.hProperties?.className?.toString() !== 'term') return;
      const [only] = children;
      found.push(`${only?.type === 'text' ? only.value.replaceAll('\u00A0', ' ') : '?'} → ${url.split('#')[1]}`);
    });
    return found;
  });
}

test.describe('a term is known', () => {
  test('in every case and number', () => {
    for (const word of ['партиция', 'партиции', 'партицию', 'партицией', 'партиций', 'партициями', 'Партиция'])
      expect(marks(`Слово ${word} здесь.`)).toEqual([`${word} → partition`]);
    for (const word of ['ребалансировка', 'ребалансировке', 'ребалансировок'])
      expect(marks(`О ${word}.`)).toEqual([`${word} → rebalance`]);
    expect(marks('Читает группами консьюмеров.')).toEqual(['группами консьюмеров → consumer-group']);
    expect(marks('Между ними share groups.')).toEqual(['share groups → share-group']);
  });

  test('across a non-breaking space and a line break', () => {
    expect(marks('Это группа\u00A0консьюмеров.')).toEqual(['группа консьюмеров → consumer-group']);
    expect(marks('Это группа\nконсьюмеров.')).toEqual(['группа\nконсьюмеров → consumer-group']);
    expect(marks('Это группа, консьюмеров в ней два.')).toEqual([]);
  });

  test('by its longest name', () => {
    expect(marks('Растёт эпоха лидера.')).toEqual(['эпоха лидера → leader-epoch']);
    expect(marks('Пишут в лог: закоммиченное смещение.')).toEqual(['закоммиченное смещение → committed-offset']);
  });

  test('and a longer one hides a shorter one even where it is not marked itself', () => {
    expect(marks('Закоммиченное смещение.', '4.4', 'offset-commit')).toEqual([]);
    expect(marks('Фактор репликации, снова фактор репликации.')).toEqual(['Фактор репликации → replication-factor']);
    expect(marks('Группа консьюмеров.', '4.4', 'consumer-group')).toEqual([]);
  });

  test('by its first use on the page only, the short answer before the full one', () => {
    expect(marks('Партиция, партиции.\n\nИ партиция.')).toEqual(['Партиция → partition']);
    expect(marks(['Реплика партиции.', 'Партиция и фолловер.'])).toEqual([
      'Реплика → replica',
      'партиции → partition',
      'фолловер → follower',
    ]);
  });
});

test.describe('a term is left alone', () => {
  test('where no prose runs: headings, links, code, heads of tables, diagrams, tabs', () => {
    for (const text of [
      '## Партиция {/* #a */}',
      '[партиция](https://example.org)',
      '`партиция`',
      '```text\nпартиция\n```',
      '| партиция |\n| --- |\n| слово |',
      '<Diagram caption="Партиция">\n\nпартиция\n\n</Diagram>',
      '<Tabs>\n\nпартиция\n\n</Tabs>',
      '<Ruler caption="Партиция" />',
    ])
      expect(marks(text), text).toEqual([]);
    for (const text of [
      '- Партиция',
      '> Партиция',
      '**Партиция**',
      '| а |\n| --- |\n| Партиция |',
      '<Aside title="Партиция">Партиция</Aside>',
      '## Партиция {/* #a */}\n\nПартиция',
    ])
      expect(marks(text), text).toEqual(['Партиция → partition']);
  });

  test('after a link that is nothing but it', () => {
    expect(marks('В [группе консьюмеров](https://example.org) (consumer group).')).toEqual([]);
    expect(marks('О том, [зачем партиции](https://example.org). Партиция.')).toEqual(['Партиция → partition']);
  });

  test('on the page that is about it', () => {
    expect(marks('ISR и фолловер.', '4.4', 'isr')).toEqual(['фолловер → follower']);
    expect(marks('Партиция.', '4.4', glossary.find(({id}) => id === 'partition')?.questions[0])).toEqual([]);
  });

  test('when the word only looks like it', () => {
    expect(marks('Готово для production; producers пишут.')).toEqual([]);
    expect(marks('Сервис isr-list и список ISR-реплик.')).toEqual([]);
    expect(marks('В KIP-848 есть ответ.')).toEqual([]);
    expect(marks('Сообщение удалено по ack.')).toEqual([]);
    expect(marks('Лидер группы всё считает. Если лидера нет, считает другой.')).toEqual([
      'Лидер группы → group-leader',
    ]);
  });

  test('when it is too general', () => {
    expect(marks('Kafka: брокер кластера хранит записи топика, ошибка — не повод повторить окно.')).toEqual([]);
  });

  test('in a release that lacks it', () => {
    expect(marks('Это ELR и share group.', '2.8')).toEqual([]);
    expect(marks('Это ELR и share group.', '4.4')).toEqual(['ELR → elr', 'share group → share-group']);
    expect(marks('<Kafka before="3.0">Партиция.</Kafka> Реплика.', '4.4')).toEqual(['Реплика → replica']);
  });
});

test('a mark is a link to the glossary of its release and carries what it means, outside of the text', () => {
  for (const line of lines) {
    const tree = parseMdx('Список ISR растёт.');
    termMarker(line, 'some-page')(tree);
    const html = inlineHtml(tree);
    expect(html).toContain(`<a href="${line.current ? '' : `/${line.line}`}/glossary/#isr" class="term"`);
    expect(html).toContain('data-name="ISR (in-sync replicas)"');
    expect(html).toMatch(/data-means="[^"]{40,}"/);
    expect(html.replace(/<[^>]*>/g, '')).toBe('Список ISR растёт.');
  }
});

test('the step for whole pages knows the page, its short answer and the home page', () => {
  const urls = (path: string, frontMatter: object = {}): string[] => {
    const tree = parseMdx('Партиция и ISR.');
    remarkRelease()(tree, {path, data: {frontMatter}} as never);
    const found: string[] = [];
    visit(tree, 'link', ({url}) => void found.push(url));
    return found;
  };
  expect(urls('/x/docs/replication/replica.mdx')).toEqual(['/glossary/#partition', '/glossary/#isr']);
  expect(urls('/x/docs/replication/isr.mdx')).toEqual(['/glossary/#partition']);
  expect(urls('/x/versioned_docs/version-2.8/replication/index.mdx')).toEqual([
    '/2.8/glossary/#partition',
    '/2.8/glossary/#isr',
  ]);
  expect(urls('/x/docs/replication/replica.mdx', {short: 'О партициях.'})).toEqual(['/glossary/#isr']);
  expect(urls('/x/docs/index.mdx')).toEqual([]);
  expect(urls('C:\\x\\versioned_docs\\version-2.8\\index.mdx')).toEqual([]);
});

test('what the data says of texts is checked', () => {
  const term: Term = {id: 'a', ru: 'а', en: 'a-en', variants: ['аз'], text: 'т', questions: []};
  const problems = (change: Partial<Term>) =>
    checkGlossary([{...term, ...change}], lines, () => true).map(({message}) => message);
  expect(problems({spoken: ['аз']})).toEqual([]);
  expect(problems({spoken: ['ас']})[0]).toContain('not one of the variants');
  expect(problems({spoken: ['аз'], plain: true})[0]).toContain('says nothing');
});
