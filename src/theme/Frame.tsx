import {PageMetadata} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';
import {currentLine, lines} from '../kafka/releases';
import {Link, pagePath} from '../versions/Link';
import {FindLink} from './Find';
import {Brand, ListIcon, ThemeIcon} from './icons';
import {Repository} from './Repository';
import {sections} from './sections';
import {VersionSwitch} from './VersionSwitch';

interface FrameProps {
  /** Plain text for the tab and for previews. */
  title: string;
  description: string;
  /** Release line of the page. */
  line?: string;
  /** Address without base URL and version; the same in every line. */
  path: string;
  /** What stands left of the text: contents of the topic, or of all topics. */
  side?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** What every page has: bar, contents, text, foot and, on a phone, the dock. */
export function Frame({title, description, line = currentLine.line, path, side, className, children}: FrameProps) {
  const home = pagePath('/', line);
  return (
    <>
      <PageMetadata title={title} description={description} />
      <a className="skip" href="#main">
        К содержанию
      </a>
      <header className="bar">
        <Link className="brand" href={home}>
          <Brand />
          Kafka <span>вопросы и ответы</span>
        </Link>
        <nav className="bar-nav" aria-label="Разделы">
          <Link href={`${home}#topics`}>Вопросы</Link>
          {sections.map(({path: section, title: name}) => (
            <Link
              key={section}
              href={pagePath(section, line)}
              aria-current={path.startsWith(section) ? 'page' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
        <FindLink line={line} className="find-b" label="Найти" keys />
        <VersionSwitch line={line} path={path} />
        <button type="button" className="theme js-only" data-theme-switch aria-label="Тёмная тема" aria-pressed="false">
          <ThemeIcon />
        </button>
      </header>
      {side ? (
        <div className="page cols">
          {side}
          <main id="main" className={className}>
            {children}
          </main>
        </div>
      ) : (
        <main id="main" className={className ?? 'page'}>
          {children}
        </main>
      )}
      <footer className="foot">
        <span>Для Kafka {lines.map(({release}) => release).join(', ')}</span>
        {sections.map(({path: section, title: name}) => (
          <Link key={section} className="quiet" href={pagePath(section, line)}>
            {name}
          </Link>
        ))}
        <Repository />
      </footer>
      <nav className="dock" aria-label="Быстрые действия">
        {side ? (
          <button type="button" popoverTarget="contents">
            <ListIcon />
            Темы
          </button>
        ) : (
          <Link href={`${home}#topics`}>
            <ListIcon />
            Темы
          </Link>
        )}
        <FindLink line={line} className="d-find" label="Найти" />
        <button type="button" popoverTarget="versions" aria-label={`Версия Kafka: ${line}, сменить`}>
          Kafka <b className="num">{line}</b>
        </button>
      </nav>
      <p className="vh" role="status" aria-live="polite" id="say" />
    </>
  );
}
