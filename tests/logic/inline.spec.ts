import type {Root as HastRoot} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {toHast} from 'mdast-util-to-hast';
import {expect, test} from 'playwright/test';
import {rehypeNumberItems} from '../../src/questions/inline';
import {parseMdx} from '../../src/versions/parse';

function numbered(markdown: string): string {
  const tree = toHast(parseMdx(markdown)) as HastRoot;
  rehypeNumberItems()(tree);
  return toHtml(tree).replace(/\n/g, '');
}

test('the items of an ordered list say their number, from where the list starts; bullets say none', () => {
  expect(numbered('1. one\n2. two')).toBe('<ol><li value="1">one</li><li value="2">two</li></ol>');
  expect(numbered('3. three\n4. four')).toBe('<ol start="3"><li value="3">three</li><li value="4">four</li></ol>');
  expect(numbered('- a\n- b')).toBe('<ul><li>a</li><li>b</li></ul>');
  expect(numbered('1. one\n   1. in\n2. two')).toBe(
    '<ol><li value="1">one<ol><li value="1">in</li></ol></li><li value="2">two</li></ol>',
  );
});
