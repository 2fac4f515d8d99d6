import {indexPlaceholder} from '../search/placeholder';
import {Link, pagePath} from '../versions/Link';
import {FindIcon} from './icons';

/** The way to the search: its dialog where scripts run, else the page of results. */
export function FindLink({
  line,
  className,
  label,
  keys,
}: {
  line: string;
  className: string;
  label: string;
  keys?: boolean;
}) {
  return (
    <Link className={className} href={pagePath('/search/', line)} data-find={indexPlaceholder(line)}>
      <FindIcon />
      <span>{label}</span>
      {keys && <kbd className="js-only">Ctrl K</kbd>}
    </Link>
  );
}
