import * as z from 'zod';
import {isRelease} from '../kafka/releases';

const release = z.string().refine(isRelease, 'expected a Kafka release in quotes, such as "3.0" or "3.3.1"');
const range = {since: release.optional(), before: release.optional()};
const text = z.string().trim().min(1, 'must not be empty');

export const levels = ['junior', 'middle', 'senior'] as const;
export type Level = (typeof levels)[number];

const source = z.strictObject({title: text, url: z.url({protocol: /^https$/}), ...range});

const question = z.strictObject({
  title: text,
  sidebar_label: text.max(40, 'at most 40 characters: it stands in the narrow contents'),
  level: z.enum(levels),
  short: text,
  aliases: z.array(text).min(1),
  related: z.array(text).min(1),
  sources: z.array(source).min(1),
  notes: z.int().positive().optional(),
  ...range,
});

const page = z.strictObject({
  title: text,
  summary: text.max(200, 'at most 200 characters: search engines cut it'),
  slug: z.literal('/').optional(),
  ...range,
});

export type QuestionMatter = z.infer<typeof question>;
export type PageMatter = z.infer<typeof page>;
export type Source = z.infer<typeof source>;
export type Kind = 'home' | 'topic' | 'question' | 'page';

/** What a file is, by its path inside docs/: `index.mdx`, `<topic>/index.mdx`, `<topic>/<id>.mdx` or any other. */
export function kindOf(path: string): Kind {
  const parts = path.replace(/\.mdx$/, '').split('/');
  if (parts.length === 1) return parts[0] === 'index' ? 'home' : 'page';
  return parts.at(-1) === 'index' ? 'topic' : 'question';
}

/** Front matter checked against its kind. Returns the data, or what is wrong: field and message, all at once. */
export function parseMatter(
  kind: Kind,
  matter: Record<string, unknown>,
):
  | {data: QuestionMatter | PageMatter; problems?: never}
  | {data?: never; problems: {field: string; message: string}[]} {
  const schema = kind === 'question' ? question : page;
  const result = schema.safeParse(matter, {error: explain});
  if (result.success) return {data: result.data};
  const known = Object.keys(schema.shape).join(', ');
  return {
    problems: result.error.issues.flatMap(issue =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(key => ({
            field: [...issue.path, key].join('.'),
            message: `unknown field; a ${kind} knows: ${issue.path.length ? Object.keys(source.shape).join(', ') : known}`,
          }))
        : [{field: issue.path.join('.') || 'front matter', message: issue.message}],
    ),
  };
}

const explain: z.core.$ZodErrorMap = issue => {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? 'missing: this field is required' : `expected ${issue.expected}`;
  }
  if (issue.code === 'invalid_value') {
    return `«${String(issue.input)}» is not one of: ${issue.values.join(', ')}`;
  }
  return undefined;
};
