import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {checkContent} from '../../src/questions/check';
import {formatProblem} from '../../src/versions/problem';

export type Files = Record<string, string>;

const sources = 'sources:\n  - {title: KIP-679, url: "https://kafka.apache.org/x"}';

/** A sound question, to be broken in one place. */
export const question = `---
title: Что такое \`acks\`?
sidebar_label: acks
level: junior
short: Сколько реплик подтвердят запись.
aliases: [подтверждение]
related: [isr]
${sources}
---

Текст ответа со ссылкой [на размер](./message-size.mdx#limits) и [на себя](#how).

## Как это работает {/* #how */}

Стоит <Default of="producer">acks</Default>.<Kafka since="3.0"> Новое.</Kafka>

\`\`\`java title="Java"
send();
\`\`\`
`;

const page = (title: string) => `---\ntitle: ${title}\nsummary: О чём эта страница.\n---\n\nТекст.\n`;

/** A small sound handbook. */
export const sound: Files = {
  'docs/index.mdx': page('Справочник').replace('---\n\n', 'slug: /\n---\n\n'),
  'docs/about.mdx': `${page('О справочнике')}\n## Клавиши {/* #keys */}\n\nКлавиши.\n`,
  'docs/cheatsheet.mdx': page('Шпаргалка'),
  'docs/producer/index.mdx': page('Продюсер'),
  'docs/producer/acks.mdx': question,
  'docs/producer/message-size.mdx': question
    .replace('[на размер](./message-size.mdx#limits)', '[на acks](./acks.mdx#answer)')
    .replace('#how */}', '#limits */}')
    .replace('](#how)', '](#limits)'),
};

export const permalinks = {
  published: ['/', '/about/', '/cheatsheet/', '/producer/', '/producer/acks/', '/producer/message-size/'],
  redirects: {},
};

/** Writes files to a new folder; the callback removes it. */
export async function folderOf(files: Files): Promise<{dir: string; remove(): Promise<void>}> {
  const dir = await mkdtemp(join(tmpdir(), 'kafka-content-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), {recursive: true});
    await writeFile(join(dir, file), text);
  }
  return {dir, remove: () => rm(dir, {recursive: true, force: true})};
}

/** What the real validator says of files: one line a problem. */
export async function problemsOf(files: Files, addresses: typeof permalinks = permalinks): Promise<string[]> {
  const {dir, remove} = await folderOf(files);
  try {
    const {problems} = await checkContent(dir, addresses);
    return problems.map(formatProblem);
  } finally {
    await remove();
  }
}

/** Line of a text, from 1, in which a part first stands. */
export function lineOf(text: string, part: string): number {
  const before = text.split(part)[0];
  if (before === undefined || before === text) throw new Error(`«${part}» does not stand in the text`);
  return before.split('\n').length;
}
