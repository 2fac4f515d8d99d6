import {useDocRootMetadata} from '@docusaurus/plugin-content-docs/client';
import type {Props} from '@theme/DocRoot';
import NotFound from '@theme/NotFound';

/** The sidebar is ours (`Contents`), so what Docusaurus found is only asked whether the page exists. */
export default function DocRoot(props: Props) {
  return useDocRootMetadata(props)?.docElement ?? <NotFound />;
}
