import {lineNamed, lines} from '../kafka/releases';
import {Link, pagePath} from '../versions/Link';
import {useLine} from '../versions/useLine';
import {withCode} from './inlineCode';
import {type Answer, compareRows, experiment, linesOf, observation, textFor} from './observations';

const countWords = ['', '', 'на обеих', 'на всех трёх'];

function Tick() {
  return (
    <svg className="tk" viewBox="0 0 11 11" aria-hidden="true">
      <path d="m1.5 6 2.8 2.8 5.2-6.6" />
    </svg>
  );
}

/** Which lines answered so: nothing when there is one line, «на всех трёх» when all agree, else their releases. */
function Who({answer, of}: {answer: Answer; of: number}) {
  if (of === 1) return null;
  if (answer.lines.length === of) return <small>{countWords[of] ?? 'везде'}</small>;
  return <small>{answer.lines.map(line => lineNamed(line).release).join(', ')}</small>;
}

/** Rows «что сделали → что ответил кластер», the lines side by side. */
export function Rows({id, among}: {id: string; among: readonly string[]}) {
  return (
    <table className="chk-rows">
      <thead>
        <tr>
          <th scope="col">Что сделали</th>
          <th scope="col">Что ответил кластер</th>
        </tr>
      </thead>
      <tbody>
        {compareRows(id, among).map(({did, answers}) => (
          <tr key={did}>
            <th scope="row">{withCode(did)}</th>
            <td>
              {answers.map(answer => (
                <div key={answer.text}>
                  {withCode(answer.text)} <Who answer={answer} of={among.length} />
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `<Observed id="…"/>`: what real brokers did, in the page's release first, and how to see it again. */
export function Observed({id}: {id: string}) {
  const reader = useLine();
  const known = experiment(id);
  if (!known) throw new Error(`<Observed id="${id}">: no such experiment`);
  const named = linesOf(known);
  const ran = named.filter(({line}) => observation(id, line)).map(({line}) => line);
  const outcome = textFor(known.outcome, reader);
  return (
    <details className="chk">
      <summary>
        <span>Проверено на брокерах</span>
        <span className="rel num">
          {named.map(({line, release}) => (
            <span key={line}>
              {ran.includes(line) && <Tick />}
              {release}
              {!ran.includes(line) && ' не проверяли'}
            </span>
          ))}
        </span>
        <span className="more" />
      </summary>
      {outcome && <p>{withCode(outcome)}</p>}
      <Rows id={id} among={ran} />
      <p>
        {withCode(known.setup)}{' '}
        <Link href={pagePath(`/experiments/${id}/`, reader)}>Опыт целиком и команда, которая его повторит</Link>
      </p>
    </details>
  );
}

/** The command that repeats an experiment on a line. */
export function repeatCommand(id: string, line: string): string {
  return `npm run test:kafka -- ${line} ${id}`;
}

/** Settings lowered to make a run short, over the lines that ran; undefined when none were. */
export function loweredSettings(id: string): string | undefined {
  const all = new Map<string, string>();
  for (const {line} of lines) {
    for (const [name, value] of Object.entries(observation(id, line)?.lowered ?? {})) all.set(name, value);
  }
  return all.size ? [...all].map(([name, value]) => `\`${name}=${value}\``).join(', ') : undefined;
}
