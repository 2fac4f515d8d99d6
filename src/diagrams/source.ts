/** The kinds of diagrams the site has a look for. */
export type Kind = 'sequence' | 'flowchart' | 'state';

/** A sentence of the walk through a diagram and the first drawn statement it is about. */
export interface Step {
  text: string;
  /** Index among the messages and notes of a sequence, among the arrows of a flowchart or state diagram. */
  from: number;
}

/** Something wrong in a fence: the line inside it, from 1, and what is expected. */
export interface SourceProblem {
  line: number;
  message: string;
}

/** What the text of a fence says before Mermaid reads it. */
export interface Source {
  kind: Kind | undefined;
  title: string;
  descr: string;
  steps: Step[];
  problems: SourceProblem[];
}

/** Longest line of each kind of text, in characters, that stays readable on a screen of 360 px. */
const longest = {message: 26, participant: 16, note: 60, condition: 80, node: 28, arrow: 26};
const most = {participants: 4, messages: 14, steps: 6};

// Onest and JetBrains Mono of the site have these characters and no others.
const foreign = /[^\u0020-\u007eЁё№А-я\u00a0\u2009\u202f\u2011«»„“”–—…·•§°±²×÷−≈≠≤≥←↑→↓✓✗]/u;

const id = String.raw`[^\s:<>+\-,;]+`;
const statement = {
  participant: new RegExp(String.raw`^participant\s+(${id})(?:\s+as\s+(.+))?$`),
  message: new RegExp(String.raw`^(${id})\s*([<>()x./\\|-]*-[<>()x./\\|-]*)\s*[+-]?\s*(${id})\s*:(.*)$`),
  note: new RegExp(String.raw`^note\s+(?:over|left of|right of)\s+${id}(?:\s*,\s*${id})?\s*:(.*)$`, 'i'),
  open: /^(?:loop|alt|opt)\b\s*(.*)$/,
  else: /^else\b\s*(.*)$/,
  end: /^end$/,
  activation: new RegExp(String.raw`^(?:de)?activate\s+${id}$`),
};

/** The lines of a label as Mermaid breaks it, without the mark of what a message stands for. */
export function labelLines(label: string): string[] {
  return label
    .trim()
    .replace(/^[✓✗]\s*/u, '')
    .split(/<br\s*\/?>|\\n/)
    .map(line => line.trim())
    .filter(Boolean);
}

function kindOf(header: string): Kind | undefined {
  if (header === 'sequenceDiagram') return 'sequence';
  if (/^flowchart (TB|TD|LR)$/.test(header)) return 'flowchart';
  return header === 'stateDiagram-v2' ? 'state' : undefined;
}

class Reader {
  readonly source: Source = {kind: undefined, title: '', descr: '', steps: [], problems: []};
  /** Messages and notes, or arrows, seen so far: what steps count. */
  drawn = 0;
  messages = 0;
  depth = 0;
  participants = new Set<string>();

  problem(line: number, message: string): void {
    this.source.problems.push({line, message});
  }

  label(line: number, label: string, kind: keyof typeof longest): void {
    for (const part of labelLines(label)) {
      if (part.length > longest[kind]) {
        this.problem(
          line,
          `«${part}» has ${part.length} characters, expected ≤ ${longest[kind]} in a line: say it shorter or break it with <br/>`,
        );
      }
    }
  }

  sequence(line: number, text: string): void {
    const participant = statement.participant.exec(text);
    const message = statement.message.exec(text);
    const note = statement.note.exec(text);
    const condition = statement.open.exec(text) ?? statement.else.exec(text);
    if (participant) {
      this.participants.add(participant[1] ?? '');
      this.label(line, participant[2] ?? participant[1] ?? '', 'participant');
    } else if (note) {
      this.drawn++;
      this.label(line, note[1] ?? '', 'note');
    } else if (message) {
      this.drawn++;
      this.messages++;
      const [, from = '', arrow, to = '', label = ''] = message;
      for (const name of [from, to]) this.participants.add(name);
      if (arrow !== '->>') {
        this.problem(
          line,
          `arrow «${arrow}», expected «->>»; a refusal or loss is «->>» with a label that starts with «✗ »`,
        );
      }
      if (!labelLines(label).length) this.problem(line, 'a message without a label, expected one after the colon');
      this.label(line, label, 'message');
    } else if (condition) {
      this.label(line, condition[1] ?? '', 'condition');
      if (!statement.else.test(text) && ++this.depth > 1) {
        this.problem(line, 'loop, alt and opt must not stand in one another');
      }
    } else if (statement.end.test(text)) {
      this.depth--;
    } else if (!statement.activation.test(text)) {
      this.problem(
        line,
        `«${text}» is not understood, expected: participant, message with «->>», Note, loop, alt, else, opt, end, activate, deactivate`,
      );
    }
  }

  graph(line: number, text: string): void {
    if (/^(style|classDef|linkStyle|click|class)\b/.test(text)) {
      this.problem(
        line,
        `«${text.split(' ')[0]}» is not allowed: colours are the site's, use :::go and :::stop on nodes`,
      );
      return;
    }
    const arrows = text.replace(/"[^"]*"|\|[^|]*\|/g, '').match(/[-=.]{2,}[>xo]?/g)?.length ?? 0;
    if (arrows > 1) this.problem(line, 'several arrows in a line, expected one');
    this.drawn += arrows;
    if (this.source.kind === 'state') {
      this.label(line, /:([^:].*)$/.exec(text)?.[1] ?? '', arrows ? 'arrow' : 'node');
      return;
    }
    for (const [, label = ''] of text.matchAll(/\|([^|]*)\|/g)) this.label(line, label.replace(/"/g, ''), 'arrow');
    for (const [, label = ''] of text.replace(/\|[^|]*\|/g, '').matchAll(/[[({]+([^[\](){}]+)[\])}]+/g)) {
      this.label(line, label.replace(/"/g, ''), 'node');
    }
  }

  read(fence: string): Source {
    const {source} = this;
    for (const [i, raw] of fence.split('\n').entries()) {
      const line = i + 1;
      const text = raw.trim();
      const [, key, value = ''] = /^(accTitle|accDescr|%%\s*step)\s*:(.*)$/.exec(text) ?? [];
      const alien = foreign.exec(text.replace(/[✓✗](?! )/gu, '\u2588'))?.[0];
      if (alien) {
        const shown = alien === '\u2588' ? '✓ or ✗ without a space after it' : `«${alien}»`;
        this.problem(line, `the site's fonts have no ${shown}: say it in words`);
      }
      if (key === 'accTitle') source.title = value.trim();
      else if (key === 'accDescr') source.descr = value.trim();
      else if (key) source.steps.push({text: value.trim(), from: this.drawn});
      else if (text.startsWith('%%{')) this.problem(line, "directives are not allowed: the look is the site's");
      else if (!text || text.startsWith('%%')) continue;
      else if (!source.kind) {
        source.kind = kindOf(text);
        if (!source.kind) {
          this.problem(line, `«${text}», expected: sequenceDiagram, flowchart TB (or LR), stateDiagram-v2`);
          return source;
        }
      } else if (source.kind === 'sequence') this.sequence(line, text);
      else this.graph(line, text);
    }
    this.whole();
    return source;
  }

  whole(): void {
    const {kind, title, descr, steps} = this.source;
    if (!kind) this.problem(1, 'the diagram is empty');
    if (!title) this.problem(1, 'no accTitle, expected a line «accTitle: what the picture is called»');
    if (!descr)
      this.problem(1, 'no accDescr, expected a line «accDescr: the whole story for someone who does not see it»');
    if (this.participants.size > most.participants) {
      this.problem(1, `${this.participants.size} participants, expected ≤ ${most.participants}`);
    }
    if (this.messages > most.messages) this.problem(1, `${this.messages} messages, expected ≤ ${most.messages}`);
    if (!steps.length) return;
    if (steps.length < 2 || steps.length > most.steps) {
      this.problem(1, `${steps.length} steps, expected 2–${most.steps} or none`);
    }
    if (steps[0]?.from) this.problem(1, 'something is drawn before the first «%% step:», expected the step before it');
    for (const [i, step] of steps.entries()) {
      if (!step.text) this.problem(1, `step ${i + 1} has no sentence`);
      if (step.from === (steps[i + 1]?.from ?? this.drawn))
        this.problem(1, `step ${i + 1} («${step.text}») draws nothing`);
    }
  }
}

/** Reads the text of a mermaid fence: its kind, names and steps, and everything that is wrong with it. */
export function readSource(fence: string): Source {
  return new Reader().read(fence);
}

/** The step, from 1, that the drawn statement belongs to; 0 where the diagram has no steps. */
export function stepOf(index: number, steps: Step[]): number {
  return steps.findLastIndex(step => step.from <= index) + 1;
}
