import {holds, lines} from '../kafka/releases';
import type {PageEntry} from '../questions/model';
import {rangeWords} from '../questions/words';
import {Link, pagePath} from '../versions/Link';

/** A page that says nothing in this release line: says so and leads to the lines where it does. */
export function AbsentPage({entry, line}: {entry: PageEntry; line: string}) {
  const range = entry.absent ?? {};
  const there = lines.filter(({release}) => holds(range, release));
  return (
    <div className="prose">
      <h1 dangerouslySetInnerHTML={{__html: entry.titleHtml}} />
      <p>
        В Kafka {line} этого нет: страница говорит о том, что есть {rangeWords(range)}.
      </p>
      <ul>
        {there.map(({line: name}) => (
          <li key={name}>
            <Link href={pagePath(entry.path, name)} data-version={name}>
              Открыть для Kafka {name}
            </Link>
          </li>
        ))}
        <li>
          <Link href={`${pagePath('/', line)}#topics`}>Все темы Kafka {line}</Link>
        </li>
      </ul>
    </div>
  );
}
