import type {Node, Parent, PhrasingContent, Root} from 'mdast';
import {defaultOf, type Scope, scopes, setting} from '../kafka/facts';
import {plain} from '../kafka/format';
import type {ReleaseLine} from '../kafka/releases';
import {attributes, isJsx, type JsxElement, type Report} from '../versions/kafkaTag';
import {plainText} from '../versions/typography';

const forms = ['human', 'value'];

export function isScope(text: string | undefined): text is Scope {
  return scopes.includes(text as Scope);
}

/** What `<Default>` prints: a value with a unit is read as text, any other stands as code. */
function printed(line: string, of: Scope, name: string, form: string | undefined): PhrasingContent {
  const raw = setting(line, of, name)?.default;
  if (form === 'value' && raw !== undefined && raw !== null) return {type: 'inlineCode', value: String(raw)};
  const value = defaultOf(line, of, name);
  if (form === 'human' && value.text) return {type: 'text', value: value.text};
  const isWords = !value.code || value.text !== undefined || /\u00A0\D/.test(value.code);
  return isWords ? {type: 'text', value: plain(value)} : {type: 'inlineCode', value: value.code};
}

function replacement(element: JsxElement, line: ReleaseLine, report: Report): PhrasingContent {
  const {of, form} = attributes(element, ['of', 'form'], report);
  const name = plainText(element as unknown as Parent);
  const none: PhrasingContent = {type: 'text', value: ''};
  if (!isScope(of)) {
    report(element, `<Default>: of="${of ?? ''}" is not one of: ${scopes.join(', ')}`);
    return none;
  }
  if (form !== undefined && !forms.includes(form))
    report(element, `<Default>: form="${form}" is not one of: ${forms.join(', ')}`);
  try {
    return printed(line.line, of, name, form);
  } catch (error) {
    report(element, `<Default>: ${(error as Error).message}`);
    return none;
  }
}

/** Replaces `<Default of="producer">linger.ms</Default>` by the value of the line's release, in place. */
export function resolveDefaults(tree: Root, line: ReleaseLine, report: Report): void {
  const walk = (parent: Parent): void => {
    parent.children = (parent.children as Node[]).map(child => {
      if (isJsx(child, 'Default')) {
        const value = replacement(child, line, report);
        const block = child.type === 'mdxJsxFlowElement';
        return block ? {type: 'paragraph', children: [value]} : value;
      }
      if ('children' in child) walk(child as Parent);
      return child;
    }) as Parent['children'];
  };
  walk(tree);
}
