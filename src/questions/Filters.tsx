import type {ReactNode} from 'react';
import {Frequency} from './Frequency';
import {frequencies} from './frequency';
import {Level} from './Level';
import type {QuestionEntry, TopicEntry} from './model';
import {levels} from './schema';

interface Choice {
  value: string;
  label: ReactNode;
  count: number;
}

function Radios({name, legend, all, choices}: {name: string; legend: string; all: string; choices: Choice[]}) {
  return (
    <fieldset>
      <legend className="vh">{legend}</legend>
      <label>
        <input className="vh" type="radio" name={name} value="" defaultChecked />
        {all}
      </label>
      {choices.map(({value, label, count}) => (
        <label key={value}>
          <input className="vh" type="radio" name={name} value={value} />
          {label} <span className="num">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A filter stands only where it has something to part. */
function choicesOf<T extends string>(
  values: readonly T[],
  questions: readonly QuestionEntry[],
  of: (question: QuestionEntry) => T,
  label: (value: T) => ReactNode,
): Choice[] {
  const choices = values.map(value => ({
    value,
    label: label(value),
    count: questions.filter(question => of(question) === value).length,
  }));
  const present = choices.filter(({count}) => count > 0);
  return present.length > 1 ? present : [];
}

/**
 * Filters of a list by level, by how often it is asked, and by topic where it has several: radios, a select and
 * `:has()`, so that they work and combine without a script; the script keeps the choice in the address.
 */
export function Filters({questions, topics}: {questions: readonly QuestionEntry[]; topics?: readonly TopicEntry[]}) {
  const byLevel = choicesOf(
    levels,
    questions,
    ({level}) => level,
    level => <Level level={level} />,
  );
  const byFrequency = choicesOf(
    frequencies,
    questions,
    ({frequency}) => frequency,
    frequency => <Frequency of={frequency} />,
  );
  const present = topics?.filter(({id}) => questions.some(({topic}) => topic === id)) ?? [];
  return (
    <div className="filter">
      {byLevel.length > 0 && <Radios name="level" legend="Уровень" all="Любой уровень" choices={byLevel} />}
      {byFrequency.length > 0 && (
        <Radios name="asked" legend="Как часто спрашивают" all="Любая частота" choices={byFrequency} />
      )}
      {present.length > 1 && (
        <label className="pick">
          <span className="vh">Тема</span>
          <select name="topic" defaultValue="">
            <option value="">Все темы</option>
            {present.map(({id, letter, title}) => (
              <option key={id} value={id}>
                {letter}. {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" className="grow js-only" data-open-all aria-pressed="false">
        Открыть все
      </button>
    </div>
  );
}
