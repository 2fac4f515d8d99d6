import {ColorModeProvider} from '@docusaurus/theme-common/internal';
import Mermaid from '@theme/Mermaid';

/** theme-mermaid asks the classic theme for the colour mode; our pages have no such context, so it is given here. */
export default function LiveDiagramDev({value}: {value: string}) {
  return (
    <ColorModeProvider>
      <Mermaid value={value} />
    </ColorModeProvider>
  );
}
