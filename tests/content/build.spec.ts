import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'playwright/test';
import {type SmallProject, smallProject} from './project';
import {lineOf, question} from './support';

const file = 'docs/producer/acks.mdx';
const diagram = (source: string) =>
  question.replace(
    'Текст ответа',
    `<Diagram caption="Что видно">\n\n\`\`\`mermaid\n${source}\n\`\`\`\n\n</Diagram>\n\nТекст ответа`,
  );

const acc =
  '  accTitle: Кто пишет\n  accDescr: Продюсер пишет лидеру.\n  participant P as Продюсер\n  participant L as Лидер';

test.describe.configure({mode: 'serial'});

let project: SmallProject;

test.beforeAll(async () => {
  project = await smallProject();
});
test.afterAll(() => project.remove());

interface Broken {
  text: string;
  says: RegExp;
  at: string;
}

const broken: Record<string, Broken> = {
  'a dead link': {
    text: question.replace('Текст ответа', '[Туда](./no-such.mdx)'),
    says: /link to «\.\/no-such\.mdx»: no such file/,
    at: '[Туда]',
  },
  'a diagram that cannot be read': {
    text: diagram(`sequenceDiagram\n${acc}\n  P-->L: запись`),
    says: /mermaid: arrow «-->», expected «->>»/,
    at: 'P-->L',
  },
  'a diagram that was not drawn': {
    text: diagram(`sequenceDiagram\n${acc}\n  P->>L: ещё не нарисовано`),
    says: /run npm run diagrams/,
    at: '```mermaid',
  },
};

for (const [what, {text, says, at}] of Object.entries(broken)) {
  test(`${what} stops the build, is named with file and line, and leaves no half-built site`, async () => {
    test.setTimeout(120_000);
    // A site that stood there before must not be taken for the new one either.
    await project.write({[file]: text, 'build/index.html': 'old'});
    const {code, output} = project.build();
    expect(code).not.toBe(0);
    expect(output).toMatch(says);
    expect(output).toMatch(new RegExp(`${file.replaceAll('.', '\\.')}[\\s\\S]*\\b${lineOf(text, at)}\\b`));
    expect(existsSync(join(project.dir, 'build'))).toBe(false);
    expect(existsSync(join(project.dir, 'build.unfinished'))).toBe(false);
  });
}
