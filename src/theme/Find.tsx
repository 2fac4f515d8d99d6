import {indexPlaceholder} from '../search/placeholder';
import {Link, pagePath} from '../versions/Link';
import {FindIcon} from './icons';

/** The way to the search: its dialog where scripts run, else the page of results. */
export function FindLink({line, className, label}: {line: string; className: string; label: string}) {
  return (
    <Link className={className} href={pagePath('/search/', line)} data-find={indexPlaceholder(line)}>
      <FindIcon />
      <span>{label}</span>
      <kbd className="js-only">Ctrl K</kbd>
    </Link>
  );
}
