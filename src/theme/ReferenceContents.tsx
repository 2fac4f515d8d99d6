import {scopeOrder, scopePath, scopeWords} from '../reference/scopes';
import {Link, pagePath} from '../versions/Link';
import {Contents} from './Contents';

/** The pages of the reference, left of the text. */
export function ReferenceContents({line, path}: {line: string; path: string}) {
  const pages = [
    ...scopeOrder.map(of => ({path: scopePath(of), label: scopeWords[of].label})),
    {path: '/reference/changes/', label: 'Что изменилось'},
  ];
  return (
    <Contents line={line} className="side side-ref" label="Настройки">
      <h2>
        <Link className="quiet" href={pagePath('/reference/', line)}>
          Настройки
        </Link>
      </h2>
      <ol>
        {pages.map(({path: own, label}) => (
          <li key={own}>
            <Link href={pagePath(own, line)} aria-current={own === path ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </Contents>
  );
}
