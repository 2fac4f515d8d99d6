import {expect, test} from 'playwright/test';
import {answerHint, plural, rangeWords} from '../../src/questions/words';

const nbsp = '\u00A0';
const questions = (count: number) => plural(count, 'вопрос', 'вопроса', 'вопросов').replace(nbsp, ' ');

test('numbers take the right form of the word', () => {
  expect([0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 100, 101, 111, 122].map(questions)).toEqual([
    '0 вопросов',
    '1 вопрос',
    '2 вопроса',
    '4 вопроса',
    '5 вопросов',
    '11 вопросов',
    '12 вопросов',
    '14 вопросов',
    '21 вопрос',
    '22 вопроса',
    '25 вопросов',
    '100 вопросов',
    '101 вопрос',
    '111 вопросов',
    '122 вопроса',
  ]);
});

test('the hint of an answer names what awaits', () => {
  expect(answerHint({minutes: 3, hasDiagram: true, hasCode: true})).toBe(`3${nbsp}минуты, схема, код`);
  expect(answerHint({minutes: 1, hasDiagram: false, hasCode: false})).toBe(`1${nbsp}минута`);
});

test('the releases of an absent page are said in words', () => {
  const plain = (range: {since?: string; before?: string}) => rangeWords(range).replaceAll(nbsp, ' ');
  expect(plain({since: '4.0'})).toBe('с Kafka 4.0');
  expect(plain({before: '4.0'})).toBe('до Kafka 4.0');
  expect(plain({since: '3.0', before: '4.0'})).toBe('с Kafka 3.0 и до 4.0');
});
