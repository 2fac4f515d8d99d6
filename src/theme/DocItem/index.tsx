import {DocProvider, useDoc} from '@docusaurus/plugin-content-docs/client';
import {MDXProvider} from '@mdx-js/react';
import type {Props} from '@theme/DocItem';
import MDXComponents from '@theme/MDXComponents';
import type {ReactNode} from 'react';
import {lineNamed} from '../../kafka/releases';
import {entryOf, isQuestion, type PageEntry, type TopicEntry} from '../../questions/model';
import {QuestionPage} from '../../questions/QuestionPage';
import {useLineIndex} from '../../questions/useIndex';
import {AbsentPage} from '../AbsentPage';
import {QuestionContents, TopicsContents} from '../Contents';
import {Frame} from '../Frame';
import {HomePage} from '../HomePage';
import {PageHead} from '../PageHead';
import {TopicPage} from '../TopicPage';

/** A file of docs/, drawn as what it is: home, topic, question or plain page. */
function Page({children}: {children: ReactNode}) {
  const {metadata, toc} = useDoc();
  const index = useLineIndex();
  const entry = entryOf(index, metadata.id);
  if (!entry) throw new Error(`docs/${metadata.id}.mdx is not in the index`);
  const {line} = index;
  const frame = {title: entry.title, description: entry.description, line, path: entry.path};
  const head = <PageHead entry={entry} line={line} />;

  if (entry.absent) {
    return (
      <Frame {...frame} side={<TopicsContents index={index} />}>
        {head}
        <AbsentPage entry={entry} line={line} />
      </Frame>
    );
  }
  if (entry.kind === 'home') {
    return (
      <Frame {...frame}>
        {head}
        <HomePage index={index}>{children}</HomePage>
      </Frame>
    );
  }
  if (entry.kind === 'topic') {
    return (
      <Frame {...frame} side={<TopicsContents index={index} current={(entry as TopicEntry).id} />}>
        {head}
        <TopicPage index={index} topic={entry as TopicEntry}>
          {children}
        </TopicPage>
      </Frame>
    );
  }
  if (isQuestion(entry)) {
    return (
      <Frame {...frame} side={<QuestionContents index={index} question={entry} toc={toc} />}>
        {head}
        <QuestionPage index={index} question={entry} editUrl={metadata.editUrl ?? undefined}>
          {children}
        </QuestionPage>
      </Frame>
    );
  }
  return <PlainPage entry={entry} frame={frame} head={head} body={children} />;
}

function PlainPage({
  entry,
  frame,
  head,
  body,
}: {
  entry: PageEntry;
  frame: object & {title: string; description: string; path: string};
  head: ReactNode;
  body: ReactNode;
}) {
  const index = useLineIndex();
  return (
    <Frame {...frame} side={<TopicsContents index={index} />} className={entry.docId}>
      {head}
      <div className="prose">
        <h1 dangerouslySetInnerHTML={{__html: entry.titleHtml}} />
        <p className="on-paper">Kafka {lineNamed(index.line).release}</p>
        {body}
      </div>
    </Frame>
  );
}

export default function DocItem({content}: Props) {
  const Content = content;
  return (
    <DocProvider content={content}>
      <Page>
        <MDXProvider components={MDXComponents}>
          <Content />
        </MDXProvider>
      </Page>
    </DocProvider>
  );
}
