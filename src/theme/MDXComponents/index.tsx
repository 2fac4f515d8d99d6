import Head from '@docusaurus/Head';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ComponentProps, ReactNode} from 'react';
import {CodeBlock, Tab, Tabs} from '../../code/Tabs';
import {Diagram} from '../../diagrams/Diagram';
import {DiagramSvg} from '../../diagrams/DiagramSvg';
import {Observed} from '../../experiments/Observed';
import {KeysSwitch} from '../../page/KeysSwitch';
import {Ruler} from '../../reference/Ruler';
import {Settings} from '../../reference/Settings';
import {WhatHappens} from '../../simulators/WhatHappens';
import {Aside} from '../../versions/Aside';
import {Link} from '../../versions/Link';
import {LiveDiagram} from '../LiveDiagram';
import {ReportError} from '../Repository';

function heading(Tag: 'h2' | 'h3' | 'h4') {
  return function Heading(props: ComponentProps<typeof Tag>) {
    useBrokenLinks().collectAnchor(props.id);
    return <Tag {...props} />;
  };
}

function Table(props: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is moved by keys
    <section className="tbl-w" tabIndex={0} aria-label="Таблица">
      <table className="tbl txt" {...props} />
    </section>
  );
}

/** Tables side by side where there is room. */
function Columns({children}: {children: ReactNode}) {
  return <div className="columns">{children}</div>;
}

/** Everything a text may use, and what Markdown turns into. */
export default {
  Head,
  a: Link,
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
  pre: CodeBlock,
  table: Table,
  mermaid: LiveDiagram,
  Aside,
  Columns,
  Diagram,
  DiagramSvg,
  KeysSwitch,
  Observed,
  ReportError,
  Ruler,
  Settings,
  Tab,
  Tabs,
  WhatHappens,
};
