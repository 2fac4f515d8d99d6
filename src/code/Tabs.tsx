import type {ReactNode} from 'react';
import {createContext, useContext, useId} from 'react';

const Group = createContext('');

/** Code in several tongues: radios and panels, laid out by CSS. Without `:has()` and in print all are shown in turn. */
export function Tabs({children}: {children: ReactNode}) {
  return (
    <div className="tabs">
      <Group.Provider value={useId()}>{children}</Group.Provider>
    </div>
  );
}

export function Tab({title, first, children}: {title: string; first?: boolean; children: ReactNode}) {
  return (
    <section>
      <label>
        <input className="vh" type="radio" name={useContext(Group)} defaultChecked={first} />
        {title}
      </label>
      <div className="panel">{children}</div>
    </section>
  );
}

/** A finished code block with its title and, where scripts run, a copy button. */
export function CodeBlock({children, 'data-title': title, ...rest}: {children?: ReactNode; 'data-title'?: string}) {
  const inTabs = useContext(Group) !== '';
  return (
    <div className="code">
      <div className="code-bar">
        {title && !inTabs && <span>{title}</span>}
        <button type="button" className="js-only" data-copy="code">
          Копировать
        </button>
      </div>
      <pre {...rest}>{children}</pre>
    </div>
  );
}
