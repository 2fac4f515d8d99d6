import type {ReactNode} from 'react';

/** Pages draw their own frame (`Frame`); this stands in for the classic layout wherever Docusaurus asks for one. */
export default function Layout({children}: {children: ReactNode}) {
  return <>{children}</>;
}
