import type {TOCItem} from '@docusaurus/mdx-loader';
import type {ReactNode} from 'react';
import type {LineIndex, QuestionEntry} from '../questions/model';
import {Link, pagePath} from '../versions/Link';
import {BackIcon} from './icons';
import {sections} from './sections';

/** What stands beside a text; on a phone, which has no bar, the sections of the handbook with it. */
export function Contents({
  line,
  label,
  className = 'side',
  children,
}: {
  line: string;
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <nav className={className} id="contents" popover="auto" aria-label={label}>
      {children}
      <ul className="side-more">
        {sections.map(({path, title}) => (
          <li key={path}>
            <Link href={pagePath(path, line)}>{title}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** All topics of the line. */
export function TopicsContents({index, current}: {index: LineIndex; current?: string}) {
  return (
    <Contents line={index.line} label="Темы">
      <h2>Темы</h2>
      <ol>
        {index.topics.map(({id, letter, path, titleHtml}) => (
          <li key={id}>
            <Link href={pagePath(path, index.line)} aria-current={id === current ? 'page' : undefined}>
              <span className="num">{letter}</span>
              <span dangerouslySetInnerHTML={{__html: titleHtml}} />
            </Link>
          </li>
        ))}
      </ol>
    </Contents>
  );
}

/** The questions of a topic; under the current one the sections of its answer. */
export function QuestionContents({
  index,
  question,
  toc,
}: {
  index: LineIndex;
  question: QuestionEntry;
  toc: readonly TOCItem[];
}) {
  const topic = index.topics.find(({id}) => id === question.topic);
  if (!topic) return null;
  return (
    <Contents line={index.line} label={`Тема ${topic.letter}. ${topic.title}`}>
      <Link className="side-up" href={`${pagePath('/', index.line)}#topics`}>
        <BackIcon />
        Все темы
      </Link>
      <h2>
        <Link className="quiet" href={pagePath(topic.path, index.line)}>
          {topic.letter}. {topic.title}
        </Link>
      </h2>
      <ol>
        {topic.questions.map(docId => {
          const entry = index.questions[docId];
          return (
            entry && (
              <li key={docId}>
                <Link
                  href={pagePath(entry.path, index.line)}
                  aria-current={docId === question.docId ? 'page' : undefined}
                >
                  <span className="num">{entry.number}</span>
                  <span>{entry.label}</span>
                </Link>
                {docId === question.docId && (
                  <ol>
                    {toc
                      .filter(({level}) => level === 2)
                      .map(({id, value}) => (
                        <li key={id}>
                          <a href={`#${id}`} dangerouslySetInnerHTML={{__html: value}} />
                        </li>
                      ))}
                  </ol>
                )}
              </li>
            )
          );
        })}
      </ol>
    </Contents>
  );
}
