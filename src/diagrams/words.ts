/** A piece of a label in one font. */
export interface Run {
  text: string;
  /** Names and values stand in the mono font. */
  code: boolean;
}

const code = new RegExp(
  [
    String.raw`[\w.]+=[\w.\-+,]*\w`, // acks=all
    String.raw`\w*[a-z]\([^()]*\)`, // poll(), hash(key)
    '_*[a-z]+(?:[._][a-z0-9]+)+', // min.insync.replicas, __consumer_offsets
    '[A-Z]+(?:_[A-Z0-9]+)+', // NOT_ENOUGH_REPLICAS
    '[A-Z][a-z]+(?:[A-Z][a-z]+)+', // NotEnoughReplicasException, JoinGroup
    'acks|retries',
  ]
    .map(part => String.raw`(?<![\wА-яё])(?:${part})(?![\wА-яё])`)
    .join('|'),
  'g',
);
const products = new Set(['ZooKeeper', 'ClickHouse', 'MirrorMaker', 'JavaScript', 'OpenSearch', 'GitHub']);

/** Splits a line into plain words and those that are names or values of Kafka. */
export function runs(line: string): Run[] {
  const out: Run[] = [];
  const add = (text: string, isCode: boolean): void => {
    const last = out.at(-1);
    if (last?.code === isCode) last.text += text;
    else if (text) out.push({text, code: isCode});
  };
  let at = 0;
  for (const match of line.matchAll(code)) {
    add(line.slice(at, match.index), false);
    add(match[0], !products.has(match[0]));
    at = match.index + match[0].length;
  }
  add(line.slice(at), false);
  return out;
}

/** Breaks a text into lines that are not wider than `width`, where words allow it. */
export function wrap(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || measure(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
