import {DocsVersionProvider} from '@docusaurus/plugin-content-docs/client';
import renderRoutes from '@docusaurus/renderRoutes';
import type {Props} from '@theme/DocVersionRoot';
import {LineProvider} from '../../versions/useLine';

export default function DocVersionRoot({version, route}: Props) {
  return (
    <DocsVersionProvider version={version}>
      <LineProvider value={version.label}>{renderRoutes(route.routes ?? [])}</LineProvider>
    </DocsVersionProvider>
  );
}
