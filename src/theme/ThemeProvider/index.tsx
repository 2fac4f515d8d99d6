import {TitleFormatterProvider} from '@docusaurus/theme-common/internal';
import type {ReactNode} from 'react';

/** `PageMetadata` needs a title formatter; nothing else of the classic theme's contexts is used. */
export default function ThemeProvider({children}: {children: ReactNode}) {
  return (
    <TitleFormatterProvider formatter={({title, siteTitle}) => `${title} — ${siteTitle}`}>
      {children}
    </TitleFormatterProvider>
  );
}
