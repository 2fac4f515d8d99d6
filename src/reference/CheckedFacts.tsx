import {lines} from '../kafka/releases';

/** What stands behind the values: where they were taken from and how to see it again. */
export function CheckedFacts() {
  return (
    <details className="chk set-chk">
      <summary>
        <span>Сверено с релизами</span>
        <span className="rel num">
          {lines.map(({release}) => (
            <span key={release}>
              <svg className="tk" viewBox="0 0 11 11" aria-hidden="true">
                <path d="m1.5 6 2.8 2.8 5.2-6.6" />
              </svg>
              {release}
            </span>
          ))}
        </span>
        <span className="more" />
      </summary>
      <p>
        Имена, типы, значения по умолчанию, пределы и важность напечатали сами классы каждого выпуска (ConfigDef). В
        каком выпуске между ними пришло изменение, так же прочитано из первого выпуска каждой промежуточной версии.
        Повторить: <code>npm run kafka:facts</code>.
      </p>
    </details>
  );
}
