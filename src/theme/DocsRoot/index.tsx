import renderRoutes from '@docusaurus/renderRoutes';
import type {Props} from '@theme/DocsRoot';

export default function DocsRoot({route}: Props) {
  return renderRoutes(route.routes ?? []);
}
