import {expect, test} from 'playwright/test';
import {lineOfChange} from '../../src/versions/MiniRuler';

test('a change shows in the first covered line that has it', () => {
  expect(['0.11.0.0', '2.8', '2.8.2', '3.0', '3.3.1', '3.9.2', '4.0', '4.4.0'].map(lineOfChange)).toEqual([
    '2.8',
    '2.8',
    '2.8',
    '3.9',
    '3.9',
    '3.9',
    '4.4',
    '4.4',
  ]);
});

test('a change after the last covered release shows nowhere', () => {
  expect(lineOfChange('99.0')).toBeUndefined();
});
