import {useLayoutEffect, useState} from 'react';
import {outcomeOf, type Write} from '../kafka/outcome';
import {brief, explain, replicaWords} from './outcomeWords';

const replicas = 3;
const acksValues = ['0', '1', 'all'] as const;
const counts = [1, 2, 3] as const;

interface Choice {
  acks: string;
  inSync: string;
  minInSync: string;
}

export interface WriteOutcomeProps {
  /** Exact release whose rules hold: `4.4.0`. */
  release: string;
  /** What stood in the controls before the script woke up. */
  controls?: Partial<Choice>;
}

const initial: Choice = {acks: 'all', inSync: '3', minInSync: '2'};

function writeOf({acks, inSync, minInSync}: Choice, release: string): Write {
  return {
    acks: acks === 'all' ? 'all' : acks === '1' ? 1 : 0,
    inSync: Number(inSync),
    replicas,
    minInSync: Number(minInSync),
    release,
  };
}

function Radios({
  name,
  legend,
  values,
  chosen,
  onChoose,
}: {
  name: keyof Choice;
  legend: string;
  values: readonly (string | number)[];
  chosen: string;
  onChoose: (name: keyof Choice, value: string) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map(value => (
        <label key={value}>
          <input
            className="vh"
            type="radio"
            name={name}
            value={value}
            checked={String(value) === chosen}
            onChange={() => onChoose(name, String(value))}
          />
          {value}
        </label>
      ))}
    </fieldset>
  );
}

/** All outcomes at once: `min.insync.replicas` only matters to `acks=all`. */
function Table({release, choice}: {release: string; choice: Choice}) {
  const rows = [
    {acks: '0', minInSync: '1', head: 'acks=0'},
    {acks: '1', minInSync: '1', head: 'acks=1'},
    ...counts.map(count => ({
      acks: 'all',
      minInSync: String(count),
      head: 'acks=all',
      small: true,
    })),
  ] as {acks: string; minInSync: string; head: string; small?: boolean}[];
  return (
    <table className="tbl out">
      <thead>
        <tr>
          <th scope="col">Копий к ответу, когда реплик в ISR</th>
          {[3, 2, 1].map(count => (
            <th key={count} scope="col">
              {count}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.head + row.minInSync}>
            <th scope="row">
              <code>{row.head}</code>
              {row.small && (
                <small>
                  <code>
                    min.
                    <wbr />
                    insync.
                    <wbr />
                    replicas={row.minInSync}
                  </code>
                </small>
              )}
            </th>
            {['3', '2', '1'].map(inSync => {
              const outcome = outcomeOf(writeOf({...row, inSync}, release));
              const now =
                choice.acks === row.acks &&
                choice.inSync === inSync &&
                (row.acks !== 'all' || choice.minInSync === row.minInSync);
              return (
                <td
                  key={inSync}
                  className={outcome.result === 'rejected' ? 'no' : undefined}
                  aria-current={now ? 'true' : undefined}
                >
                  {brief(outcome)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** «Что будет с записью»: acks × ISR × min.insync.replicas → outcome. Whole as a table without a script. */
export function WriteOutcome({release, controls}: WriteOutcomeProps) {
  const [choice, setChoice] = useState(initial);
  // Hydration must first draw what the page already shows. An early click is made again right after it: not later than that.
  useLayoutEffect(() => {
    if (controls) setChoice(now => ({...now, ...controls}));
  }, [controls]);
  const choose = (name: keyof Choice, value: string) => setChoice(now => ({...now, [name]: value}));
  const write = writeOf(choice, release);
  const outcome = outcomeOf(write);
  const copies = outcome.result === 'rejected' ? 0 : outcome.copies;
  return (
    <div className="what">
      <div className="js-only">
        <form className="what-in">
          <Radios name="acks" legend="acks" values={acksValues} chosen={choice.acks} onChoose={choose} />
          <Radios name="inSync" legend="Реплик в ISR" values={counts} chosen={choice.inSync} onChoose={choose} />
          <Radios
            name="minInSync"
            legend="min.insync.replicas"
            values={counts}
            chosen={choice.minInSync}
            onChoose={choose}
          />
        </form>
        <div className="what-log">
          {['Лидер', 'Фолловер', 'Фолловер'].map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a replica is its place
            <div key={i} className={i < copies ? 'has' : i < write.inSync ? undefined : 'off'}>
              <b>{name}</b>
              <small>{replicaWords(i, write, outcome)}</small>
            </div>
          ))}
        </div>
        <p className="what-say" aria-live="polite">
          {explain(write, outcome)}
        </p>
      </div>
      <Table release={release} choice={choice} />
    </div>
  );
}
