import {type Scope, type Setting, scopes} from './model';

/** What Facts.java prints of one setting, one JSON object a line. */
interface Row {
  of: Scope;
  name: string;
  type: Setting['type'];
  default?: Setting['default'];
  valid?: string;
  importance: Setting['importance'];
  updateMode?: Setting['updateMode'] | '';
  dynamicOnly?: true;
  serverDefault?: string;
  /** The constant of its name carries the annotation Deprecated. */
  annotated: boolean;
  doc: string;
}

/** Rows of Facts.java's output; other lines (log messages of the release) are skipped. */
export function parseRows(output: string): Row[] {
  return output
    .split('\n')
    .filter(line => line.startsWith('{"of":'))
    .map(line => JSON.parse(line) as Row);
}

/** True if the release's own documentation calls the whole setting deprecated, not only a value of it. */
export function saysDeprecated(doc: string): boolean {
  return /^\[?deprecated\b/i.test(doc) || /\bthis config(uration)? (is|has been) deprecated\b/i.test(doc);
}

function deprecation({annotated, doc}: Row): Setting['deprecated'] {
  if (saysDeprecated(doc)) return annotated ? 'both' : 'documentation';
  return annotated ? 'annotation' : undefined;
}

function setting(row: Row): Setting {
  return {
    type: row.type,
    default: row.default,
    valid: row.valid?.trim() || undefined,
    importance: row.importance,
    deprecated: deprecation(row),
    updateMode: row.updateMode || undefined,
    dynamicOnly: row.dynamicOnly,
    serverDefault: row.serverDefault,
  };
}

/** The text of `<line>.json`: settings sorted by name, each in one line, so that a diff shows what changed. */
export function factsJson(line: string, release: string, rows: readonly Row[]): string {
  const blocks = scopes.flatMap(of => {
    const own = rows.filter(row => row.of === of).sort((a, b) => (a.name < b.name ? -1 : 1));
    if (own.length === 0) return [];
    const settings = own.map(row => `      ${JSON.stringify(row.name)}: ${JSON.stringify(setting(row))}`);
    return [`    "${of}": {\n${settings.join(',\n')}\n    }`];
  });
  const head = `  "line": ${JSON.stringify(line)},\n  "release": ${JSON.stringify(release)}`;
  return `{\n${head},\n  "settings": {\n${blocks.join(',\n')}\n  }\n}\n`;
}

/** The text of `all.ts`, so that a new line needs no import by hand. */
export function allModule(names: readonly string[]): string {
  const imports = names.map((name, i) => `import line${i} from './${name}.json';`);
  const list = names.map((_, i) => `line${i}`).join(', ');
  return `// Written by npm run kafka:facts.\n${imports.join('\n')}\n\nexport const all = [${list}];\n`;
}
