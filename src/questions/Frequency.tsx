import {frequencies, frequencyNames, type Frequency as Name} from './frequency';

/** Three dots, filled by how often the question is asked; the words always beside them. */
export function Frequency({of}: {of: Name}) {
  const filled = frequencies.length - frequencies.indexOf(of);
  return (
    <span className="lv">
      <svg viewBox="0 0 15 11" aria-hidden="true">
        {frequencies.map((name, i) => (
          <circle key={name} className={i < filled ? 'on' : undefined} cx={2 + 5.5 * i} cy="5.5" r="2" />
        ))}
      </svg>
      {frequencyNames[of]}
    </span>
  );
}
