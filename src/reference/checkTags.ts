import type {Node, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {findSetting} from '../kafka/facts';
import {isRelease, lines} from '../kafka/releases';
import {attributes, isJsx, type JsxElement} from '../versions/kafkaTag';
import {isScope} from './defaultTag';

type Add = (node: Node, message: string) => void;

/** `producer/acks topic/min.insync.replicas` → scope and name of each. */
export function settingList(names: string): {of: string; name: string}[] {
  return names
    .trim()
    .split(/\s+/)
    .map(item => {
      const [of = '', name = ''] = item.split('/');
      return {of, name};
    });
}

function checkSettings(element: JsxElement, add: Add): void {
  const {names} = attributes(element, ['names'], add);
  for (const {of, name} of settingList(names ?? '')) {
    if (!isScope(of)) add(element, `<Settings>: «${of}/${name}»: expected scope/name, such as producer/acks`);
    else if (!findSetting(name).some(place => place.of === of))
      add(element, `<Settings>: no covered release has ${of} setting «${name}»`);
  }
}

function checkRuler(element: JsxElement, add: Add): void {
  const names = element.attributes.map(attribute => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}'));
  for (const name of names)
    if (!['caption', 'values'].includes(name)) add(element, `<Ruler>: unknown attribute «${name}»`);
  const values = element.attributes.find(a => a.type === 'mdxJsxAttribute' && a.name === 'values');
  const text = values && typeof values.value === 'object' ? values.value?.value : undefined;
  if (!names.includes('caption')) add(element, '<Ruler>: missing caption');
  for (const {line} of lines) {
    if (!text?.includes(`'${line}'`) && !text?.includes(`"${line}"`)) add(element, `<Ruler>: values has no '${line}'`);
  }
}

function checkAside(element: JsxElement, add: Add): void {
  const {title, change, trap} = attributes(element, ['title', 'change', 'trap'], add);
  if (!title) add(element, '<Aside>: missing title');
  if (change !== undefined && !isRelease(change)) add(element, `<Aside>: change="${change}" is no Kafka release`);
  if (change !== undefined && trap !== undefined) add(element, '<Aside>: either change or trap, not both');
}

/** Checks the attributes of the reference's and the page's own tags; `<Kafka>` and `<Default>` are checked when resolved. */
export function checkReferenceTags(tree: Root, add: Add): void {
  visit(tree, node => {
    if (isJsx(node, 'Settings')) checkSettings(node, add);
    if (isJsx(node, 'Ruler')) checkRuler(node, add);
    if (isJsx(node, 'Aside')) checkAside(node, add);
    if (isJsx(node, 'Tabs')) attributes(node, [], add);
    if (isJsx(node, 'Diagram') && !attributes(node, ['caption'], add).caption) add(node, '<Diagram>: missing caption');
  });
}
