import {levels, type Level as Name} from './schema';

/** Three bars, filled up to the level; the word always beside them. */
export function Level({level}: {level: Name}) {
  const filled = levels.indexOf(level);
  return (
    <span className="lv">
      <svg viewBox="0 0 11 11" aria-hidden="true">
        {levels.map((name, i) => (
          <rect
            key={name}
            className={i <= filled ? 'on' : undefined}
            x={4 * i}
            y={8 - 4 * i}
            width="3"
            height={3 + 4 * i}
          />
        ))}
      </svg>
      {level}
    </span>
  );
}
